@ConsoleContribution
@NullMarked
package org.platen.decoration.dtg;

import org.jspecify.annotations.NullMarked;
import org.platen.spi.ui.ConsoleContribution;
