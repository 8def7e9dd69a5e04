/** What decoration types share; each carries a private copy. */
@NullMarked
package org.platen.decoration.kit;

import org.jspecify.annotations.NullMarked;
