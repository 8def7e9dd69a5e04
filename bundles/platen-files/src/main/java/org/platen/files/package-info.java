@NullMarked
package org.platen.files;

import org.jspecify.annotations.NullMarked;
