/** About where addresses are, without asking anybody. */
@NullMarked
package org.platen.core.geo;

import org.jspecify.annotations.NullMarked;
