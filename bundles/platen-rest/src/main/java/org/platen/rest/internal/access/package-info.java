/** Who calls, and whether this call may be made. */
@NullMarked
package org.platen.rest.internal.access;

import org.jspecify.annotations.NullMarked;
