@ConsoleContribution
@NullMarked
package org.platen.decoration.dtf;

import org.jspecify.annotations.NullMarked;
import org.platen.spi.ui.ConsoleContribution;
