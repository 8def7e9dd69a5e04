@NullMarked
package org.platen.testkit.decoration;

import org.jspecify.annotations.NullMarked;
