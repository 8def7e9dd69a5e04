/** Measures the built distribution: every figure is a ratio to a denominator taken in the same run. */
@NullMarked
package org.platen.itests.bench;

import org.jspecify.annotations.NullMarked;
