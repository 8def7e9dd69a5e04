package org.platen.storefront.shopify;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.platen.storefront.kit.ArtworkKeys;
import org.platen.storefront.kit.Telling;
import org.platen.storefront.kit.WebhookSecrets;

/** Settings of a shop under test, and what the adapter warned of. */
final class Settings {
    static final String DOMAIN = "demo.myshopify.com";
    static final String TOKEN = "shpat_0123456789";
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    final List<String> warnings = new ArrayList<>();
    private URI shop = URI.create("http://127.0.0.1:9");
    private List<String> secrets = List.of("platen-demo-secret");
    private String token = TOKEN;
    private List<String> paid = List.of("paid", "partially_refunded");
    private boolean reread;
    private boolean restock;
    private String webhookUrl = "";
    private Duration timeout = Duration.ofSeconds(10);

    Settings shop(URI address) {
        shop = address;
        return this;
    }

    Settings secrets(List<String> all) {
        secrets = all;
        return this;
    }

    Settings token(String other) {
        token = other;
        return this;
    }

    Settings paid(String... statuses) {
        paid = List.of(statuses);
        return this;
    }

    Settings restock() {
        restock = true;
        return this;
    }

    Settings reread() {
        reread = true;
        return this;
    }

    Settings webhookUrl(String url) {
        webhookUrl = url;
        return this;
    }

    Settings timeout(Duration time) {
        timeout = time;
        return this;
    }

    ShopifyAdapter adapter() {
        ShopifySettings settings = new ShopifySettings(
                "demo",
                DOMAIN,
                URI.create(shop + "/admin/api/2026-10/graphql.json"),
                new WebhookSecrets(secrets),
                token,
                "2026-10",
                new ArtworkKeys(List.of("_print_file", "Artwork", "artwork_url")),
                paid,
                reread,
                Telling.ALL,
                restock,
                true,
                webhookUrl,
                Duration.ofHours(24),
                20,
                timeout);
        return new ShopifyAdapter(settings, NOON, warnings::add);
    }
}
