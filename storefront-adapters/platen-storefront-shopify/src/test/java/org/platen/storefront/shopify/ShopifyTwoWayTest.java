package org.platen.storefront.shopify;

import java.time.Duration;
import java.util.List;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.testkit.storefront.ShopifyStandIn;
import org.platen.testkit.storefront.TwoWayContract;
import org.platen.testkit.storefront.VendorStandIn;

class ShopifyTwoWayTest extends TwoWayContract {
    @Override
    protected VendorStandIn open() {
        return new ShopifyStandIn(0, Settings.DOMAIN, Settings.TOKEN);
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
