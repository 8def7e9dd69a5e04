@NullMarked
package org.platen.files.artwork;

import org.jspecify.annotations.NullMarked;
