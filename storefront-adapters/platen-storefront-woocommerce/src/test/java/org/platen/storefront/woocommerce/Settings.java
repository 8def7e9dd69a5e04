package org.platen.storefront.woocommerce;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.platen.storefront.kit.ArtworkKeys;
import org.platen.storefront.kit.Telling;
import org.platen.storefront.kit.WebhookSecrets;

/** Settings of a shop under test, and what the adapter warned of. */
final class Settings {
    static final String KEY = "ck_0123456789";
    static final String SECRET = "cs_9876543210";

    final List<String> warnings = new ArrayList<>();
    private URI shop = URI.create("http://127.0.0.1:9");
    private List<String> secrets = List.of("platen-demo-secret");
    private String consumerSecret = SECRET;
    private List<String> paid = List.of("processing", "completed");
    private boolean reread;
    private boolean plainPermalinks;
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

    Settings consumerSecret(String other) {
        consumerSecret = other;
        return this;
    }

    Settings paid(String... statuses) {
        paid = List.of(statuses);
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

    Settings plainPermalinks() {
        plainPermalinks = true;
        return this;
    }

    Settings timeout(Duration time) {
        timeout = time;
        return this;
    }

    WooCommerceAdapter adapter() {
        WooCommerceSettings settings = new WooCommerceSettings(
                "demo",
                shop,
                plainPermalinks,
                new WebhookSecrets(secrets),
                KEY,
                consumerSecret,
                new ArtworkKeys(List.of("_print_file")),
                List.of("_po_number"),
                paid,
                reread,
                Telling.ALL,
                true,
                webhookUrl,
                Duration.ofHours(24),
                timeout);
        return new WooCommerceAdapter(settings, Clock.systemUTC(), warnings::add);
    }
}
