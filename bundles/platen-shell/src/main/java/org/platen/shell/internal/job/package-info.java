@NullMarked
package org.platen.shell.internal.job;

import org.jspecify.annotations.NullMarked;
