@NullMarked
package org.platen.decoration.print3d;

import org.jspecify.annotations.NullMarked;
