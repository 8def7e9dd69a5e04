/** What storefront adapters share. Each bundle carries a private copy: no plugin depends on another one. */
@NullMarked
package org.platen.storefront.kit;

import org.jspecify.annotations.NullMarked;
