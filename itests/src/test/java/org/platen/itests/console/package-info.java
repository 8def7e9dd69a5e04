/** Stories of people at the console. */
@NullMarked
package org.platen.itests.console;

import org.jspecify.annotations.NullMarked;
