@NullMarked
package org.platen.core.internal.live;

import org.jspecify.annotations.NullMarked;
