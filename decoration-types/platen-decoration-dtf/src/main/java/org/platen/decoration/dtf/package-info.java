@NullMarked
package org.platen.decoration.dtf;

import org.jspecify.annotations.NullMarked;
