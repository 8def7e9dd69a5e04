@NullMarked
package org.platen.shell.internal.plugin;

import org.jspecify.annotations.NullMarked;
