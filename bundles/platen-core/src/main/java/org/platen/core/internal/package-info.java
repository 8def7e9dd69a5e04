@NullMarked
package org.platen.core.internal;

import org.jspecify.annotations.NullMarked;
