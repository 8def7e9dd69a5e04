@NullMarked
package org.platen.core.internal.catalog;

import org.jspecify.annotations.NullMarked;
