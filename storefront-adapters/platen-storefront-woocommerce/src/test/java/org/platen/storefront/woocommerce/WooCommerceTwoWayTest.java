package org.platen.storefront.woocommerce;

import java.time.Duration;
import java.util.List;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.testkit.storefront.TwoWayContract;
import org.platen.testkit.storefront.VendorStandIn;
import org.platen.testkit.storefront.WooCommerceStandIn;

class WooCommerceTwoWayTest extends TwoWayContract {
    @Override
    protected VendorStandIn open() {
        return new WooCommerceStandIn(0, Settings.KEY, Settings.SECRET);
    }

    @Override
    protected StorefrontAdapter connect(VendorStandIn shop, List<String> secrets, Duration timeout) {
        return new Settings()
                .shop(shop.address())
                .secrets(secrets)
                .timeout(timeout)
                .adapter();
    }
}
