@NullMarked
package org.platen.core.shipping;

import org.jspecify.annotations.NullMarked;
