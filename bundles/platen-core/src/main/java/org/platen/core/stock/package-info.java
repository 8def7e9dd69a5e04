@NullMarked
package org.platen.core.stock;

import org.jspecify.annotations.NullMarked;
