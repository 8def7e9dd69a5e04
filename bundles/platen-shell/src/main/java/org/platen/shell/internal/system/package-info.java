@NullMarked
package org.platen.shell.internal.system;

import org.jspecify.annotations.NullMarked;
