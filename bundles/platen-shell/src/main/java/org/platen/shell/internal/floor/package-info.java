@NullMarked
package org.platen.shell.internal.floor;

import org.jspecify.annotations.NullMarked;
