@ConsoleContribution
@NullMarked
package org.platen.decoration.embroidery;

import org.jspecify.annotations.NullMarked;
import org.platen.spi.ui.ConsoleContribution;
