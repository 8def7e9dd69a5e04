@NullMarked
package org.platen.shell.internal.decoration;

import org.jspecify.annotations.NullMarked;
