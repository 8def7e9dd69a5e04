@NullMarked
package org.platen.core.catalog;

import org.jspecify.annotations.NullMarked;
