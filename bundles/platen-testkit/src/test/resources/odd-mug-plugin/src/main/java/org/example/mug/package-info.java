@ConsoleContribution
package org.example.mug;

import org.platen.spi.ui.ConsoleContribution;
