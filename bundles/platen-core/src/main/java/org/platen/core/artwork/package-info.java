@NullMarked
package org.platen.core.artwork;

import org.jspecify.annotations.NullMarked;
