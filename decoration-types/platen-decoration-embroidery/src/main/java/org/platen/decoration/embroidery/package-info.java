@NullMarked
package org.platen.decoration.embroidery;

import org.jspecify.annotations.NullMarked;
