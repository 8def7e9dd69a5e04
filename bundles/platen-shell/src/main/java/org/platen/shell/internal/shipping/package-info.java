@NullMarked
package org.platen.shell.internal.shipping;

import org.jspecify.annotations.NullMarked;
