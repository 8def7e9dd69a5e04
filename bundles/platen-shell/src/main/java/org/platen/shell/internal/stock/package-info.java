@NullMarked
package org.platen.shell.internal.stock;

import org.jspecify.annotations.NullMarked;
