/** Connects shops on WooCommerce. */
@NullMarked
package org.platen.storefront.woocommerce;

import org.jspecify.annotations.NullMarked;
