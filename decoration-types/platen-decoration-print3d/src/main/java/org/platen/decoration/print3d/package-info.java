@ConsoleContribution
@NullMarked
package org.platen.decoration.print3d;

import org.jspecify.annotations.NullMarked;
import org.platen.spi.ui.ConsoleContribution;
