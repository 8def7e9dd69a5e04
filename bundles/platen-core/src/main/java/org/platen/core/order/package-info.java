@NullMarked
package org.platen.core.order;

import org.jspecify.annotations.NullMarked;
