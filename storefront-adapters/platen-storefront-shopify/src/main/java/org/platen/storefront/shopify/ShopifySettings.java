package org.platen.storefront.shopify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.platen.storefront.kit.ArtworkKeys;
import org.platen.storefront.kit.ConfigValues;
import org.platen.storefront.kit.Telling;
import org.platen.storefront.kit.WebhookSecrets;

/** Checked configuration. It knows secrets, so its text shows none. */
record ShopifySettings(
        String storefront,
        String shopDomain,
        URI endpoint,
        WebhookSecrets secrets,
        String accessToken,
        String apiVersion,
        ArtworkKeys artwork,
        List<String> paidStatuses,
        boolean reread,
        Telling telling,
        boolean restockOnCancel,
        boolean notifyCustomer,
        String webhookUrl,
        Duration lookBack,
        int pageSize,
        Duration timeout) {
    private static final int LARGEST_PAGE = 25;

    /** @throws IllegalArgumentException naming the key that is wrong */
    static ShopifySettings of(ShopifyConfig config) {
        String domain = ConfigValues.required("shopDomain", config.shopDomain()).toLowerCase(Locale.ROOT);
        String base = config.baseUrl().isBlank() ? "https://" + domain : config.baseUrl();
        String version = ConfigValues.required("apiVersion", config.apiVersion());
        return new ShopifySettings(
                ConfigValues.storefront(config.storefront()),
                domain,
                URI.create(ConfigValues.base("baseUrl", base, config.allowInsecure()) + "/admin/api/" + version
                        + "/graphql.json"),
                new WebhookSecrets(ConfigValues.secrets(config._webhookSecret(), config._webhookSecrets())),
                ConfigValues.required(".accessToken", config._accessToken()),
                version,
                new ArtworkKeys(ConfigValues.list(config.artworkProperties())),
                ConfigValues.list(config.paidStatuses()).stream()
                        .map(status -> status.toLowerCase(Locale.ROOT))
                        .toList(),
                config.reread(),
                new Telling(
                        config.reportProduction(), config.reportSteps(), config.reportCancel(), config.reportHold()),
                config.restockOnCancel(),
                config.notifyCustomer(),
                config.webhookUrl().strip(),
                Duration.ofHours(Math.max(0, config.lookBackHours())),
                Math.max(1, Math.min(LARGEST_PAGE, config.pageSize())),
                Duration.ofMillis(Math.max(1, config.timeoutMillis())));
    }

    @Override
    public String toString() {
        return "Shopify shop " + shopDomain + " as " + storefront;
    }
}
