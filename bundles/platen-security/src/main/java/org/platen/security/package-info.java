/** Users, passwords and API tokens. Private to this bundle: others use the services of {@code org.platen.api.access}. */
@NullMarked
package org.platen.security;

import org.jspecify.annotations.NullMarked;
