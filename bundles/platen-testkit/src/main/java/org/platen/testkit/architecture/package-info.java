@NullMarked
package org.platen.testkit.architecture;

import org.jspecify.annotations.NullMarked;
