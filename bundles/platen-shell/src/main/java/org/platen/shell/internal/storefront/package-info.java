@NullMarked
package org.platen.shell.internal.storefront;

import org.jspecify.annotations.NullMarked;
