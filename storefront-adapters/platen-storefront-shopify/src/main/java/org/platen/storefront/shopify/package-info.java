/** Connects shops on Shopify. */
@NullMarked
package org.platen.storefront.shopify;

import org.jspecify.annotations.NullMarked;
