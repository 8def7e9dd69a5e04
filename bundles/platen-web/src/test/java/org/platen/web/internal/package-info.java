/** Tests of the console's door. */
@NullMarked
package org.platen.web.internal;

import org.jspecify.annotations.NullMarked;
