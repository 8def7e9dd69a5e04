@NullMarked
package org.platen.shell.internal.report;

import org.jspecify.annotations.NullMarked;
