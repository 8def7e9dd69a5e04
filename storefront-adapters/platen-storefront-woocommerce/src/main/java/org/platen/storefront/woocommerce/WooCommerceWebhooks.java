package org.platen.storefront.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.platen.spi.storefront.StorefrontException;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.Hourly;
import org.platen.storefront.kit.StrictJson;

/**
 * Keeps the shop's webhooks alive: WooCommerce disables one after five failed deliveries in a row and never retries. The
 * platform polls, so this rides along. A webhook that somebody paused stays paused.
 */
final class WooCommerceWebhooks {
    private final WooCommerceSettings settings;
    private final WooCommerceClient client;
    private final Consumer<String> warnings;
    private final Hourly hourly;

    WooCommerceWebhooks(
            WooCommerceSettings settings, WooCommerceClient client, Clock clock, Consumer<String> warnings) {
        this.settings = settings;
        this.client = client;
        this.warnings = warnings;
        this.hourly = new Hourly(clock);
    }

    /** Never stops polling. */
    void tend(Budget budget) {
        if (settings.webhookUrl().isEmpty() || !hourly.due()) {
            return;
        }
        try {
            boolean created = false;
            for (JsonNode webhook : client.get("/webhooks", Map.of("per_page", "100"), budget)) {
                boolean ours = webhook.path("delivery_url").asText().equals(settings.webhookUrl());
                created |= ours && webhook.path("topic").asText().equals("order.created");
                if (ours && webhook.path("status").asText().equals("disabled")) {
                    client.put(
                            "/webhooks/" + webhook.path("id").asLong(),
                            StrictJson.mapper().createObjectNode().put("status", "active"),
                            budget);
                    warn("its webhook " + webhook.path("topic").asText()
                            + " was disabled after failed deliveries and is active again");
                }
            }
            if (!created) {
                warn("it has no webhook order.created to " + settings.webhookUrl() + "; orders come by polling alone");
            }
        } catch (StorefrontException e) {
            warn("its webhooks cannot be looked after: " + e.getMessage());
        }
    }

    private void warn(String what) {
        warnings.accept("Storefront " + settings.storefront() + ": " + what);
    }
}
