@NullMarked
package org.platen.core.report;

import org.jspecify.annotations.NullMarked;
