/** Contract of storefront adapters, and vendors' stand-ins that speak real HTTP. The stand-ins need nothing but the JDK. */
@NullMarked
package org.platen.testkit.storefront;

import org.jspecify.annotations.NullMarked;
