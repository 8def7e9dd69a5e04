@NullMarked
package org.platen.core.view;

import org.jspecify.annotations.NullMarked;
