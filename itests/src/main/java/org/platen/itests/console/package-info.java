/** The console as people use it: a real browser on the running distribution. */
@NullMarked
package org.platen.itests.console;

import org.jspecify.annotations.NullMarked;
