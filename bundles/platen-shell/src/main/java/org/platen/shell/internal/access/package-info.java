@NullMarked
package org.platen.shell.internal.access;

import org.jspecify.annotations.NullMarked;
