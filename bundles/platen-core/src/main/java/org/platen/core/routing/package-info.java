/** Where orders are made, and why there. */
@NullMarked
package org.platen.core.routing;

import org.jspecify.annotations.NullMarked;
