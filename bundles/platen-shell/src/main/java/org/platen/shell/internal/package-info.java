@NullMarked
package org.platen.shell.internal;

import org.jspecify.annotations.NullMarked;
