@NullMarked
package org.platen.shell.internal.catalog;

import org.jspecify.annotations.NullMarked;
