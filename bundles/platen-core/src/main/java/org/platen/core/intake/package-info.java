@NullMarked
package org.platen.core.intake;

import org.jspecify.annotations.NullMarked;
