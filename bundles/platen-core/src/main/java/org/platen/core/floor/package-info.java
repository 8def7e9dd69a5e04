@NullMarked
package org.platen.core.floor;

import org.jspecify.annotations.NullMarked;
