/** What tells contents apart. */
@NullMarked
package org.platen.core.hash;

import org.jspecify.annotations.NullMarked;
