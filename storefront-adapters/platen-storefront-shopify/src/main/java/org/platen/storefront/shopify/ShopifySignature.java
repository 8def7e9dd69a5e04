package org.platen.storefront.shopify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.platen.spi.storefront.Verdict;
import org.platen.storefront.kit.Headers;
import org.platen.storefront.kit.WebhookSecrets;

/** Tells whether a webhook comes from the shop. Only the body is signed, so headers are believed after it. */
final class ShopifySignature {
    private final String shopDomain;
    private final WebhookSecrets secrets;

    ShopifySignature(String shopDomain, WebhookSecrets secrets) {
        this.shopDomain = shopDomain;
        this.secrets = secrets;
    }

    Verdict verify(Map<String, List<String>> headers, byte[] body) {
        Optional<String> signature = Headers.one(headers, "x-shopify-hmac-sha256");
        if (signature.isEmpty()) {
            return new Verdict.Forged("no-signature");
        }
        if (!secrets.signed(body, signature.get())) {
            return new Verdict.Forged("bad-signature");
        }
        // One app's secret signs for all shops that installed it.
        Optional<String> shop = Headers.one(headers, "x-shopify-shop-domain");
        if (shop.isEmpty() || !shop.get().toLowerCase(Locale.ROOT).equals(shopDomain)) {
            return new Verdict.Forged("other-shop");
        }
        Optional<String> topic = Headers.one(headers, "x-shopify-topic");
        if (topic.isEmpty()) {
            return new Verdict.Forged("no-topic");
        }
        // The webhook id names the delivery and stays over its retries; the event id is shared by subscriptions.
        return new Verdict.Genuine(
                topic.get(), Headers.one(headers, "x-shopify-webhook-id").orElse(null));
    }
}
