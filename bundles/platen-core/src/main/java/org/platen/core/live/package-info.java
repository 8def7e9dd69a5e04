@NullMarked
package org.platen.core.live;

import org.jspecify.annotations.NullMarked;
