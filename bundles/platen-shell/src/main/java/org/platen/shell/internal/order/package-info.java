@NullMarked
package org.platen.shell.internal.order;

import org.jspecify.annotations.NullMarked;
