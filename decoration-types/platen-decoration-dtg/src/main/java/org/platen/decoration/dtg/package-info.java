@NullMarked
package org.platen.decoration.dtg;

import org.jspecify.annotations.NullMarked;
