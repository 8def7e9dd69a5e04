package org.platen.storefront.woocommerce;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.platen.storefront.kit.ArtworkKeys;
import org.platen.storefront.kit.ConfigValues;
import org.platen.storefront.kit.Telling;
import org.platen.storefront.kit.WebhookSecrets;

/** Checked configuration. It knows secrets, so its text shows none. */
record WooCommerceSettings(
        String storefront,
        URI base,
        boolean plainPermalinks,
        WebhookSecrets secrets,
        String consumerKey,
        String consumerSecret,
        ArtworkKeys artwork,
        List<String> poNumberKeys,
        List<String> paidStatuses,
        boolean reread,
        Telling telling,
        boolean notifyCustomer,
        String webhookUrl,
        Duration lookBack,
        Duration timeout) {

    /** @throws IllegalArgumentException naming the key that is wrong */
    static WooCommerceSettings of(WooCommerceConfig config) {
        return new WooCommerceSettings(
                ConfigValues.storefront(config.storefront()),
                ConfigValues.base("baseUrl", config.baseUrl(), config.allowInsecure()),
                config.plainPermalinks(),
                new WebhookSecrets(ConfigValues.secrets(config._webhookSecret(), config._webhookSecrets())),
                ConfigValues.required("consumerKey", config.consumerKey()),
                ConfigValues.required(".consumerSecret", config._consumerSecret()),
                new ArtworkKeys(ConfigValues.list(config.artworkProperties())),
                ConfigValues.list(config.poNumberKeys()),
                ConfigValues.list(config.paidStatuses()),
                config.reread(),
                new Telling(
                        config.reportProduction(), config.reportSteps(), config.reportCancel(), config.reportHold()),
                config.notifyCustomer(),
                config.webhookUrl().strip(),
                Duration.ofHours(Math.max(0, config.lookBackHours())),
                Duration.ofMillis(Math.max(1, config.timeoutMillis())));
    }

    @Override
    public String toString() {
        return "WooCommerce shop " + base + " as " + storefront;
    }
}
