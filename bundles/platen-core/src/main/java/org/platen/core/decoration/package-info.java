@NullMarked
package org.platen.core.decoration;

import org.jspecify.annotations.NullMarked;
