package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.platen.spi.storefront.StorefrontException;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.Hourly;
import org.platen.storefront.kit.StrictJson;

/**
 * Keeps the shop's subscriptions alive: Shopify deletes one after eight failed deliveries, four hours of silence from us,
 * and says nothing. The platform polls, so this rides along.
 */
final class ShopifyWebhooks {
    private static final List<String> TOPICS = List.of(
            "ORDERS_CREATE",
            "ORDERS_UPDATED",
            "ORDERS_CANCELLED",
            "ORDERS_EDITED",
            "ORDERS_DELETE",
            "FULFILLMENT_ORDERS_PLACED_ON_HOLD",
            "FULFILLMENT_ORDERS_HOLD_RELEASED");

    private final ShopifySettings settings;
    private final ShopifyClient client;
    private final Consumer<String> warnings;
    private final Hourly hourly;

    ShopifyWebhooks(ShopifySettings settings, ShopifyClient client, Clock clock, Consumer<String> warnings) {
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
            for (String topic : missing(budget)) {
                ObjectNode variables = StrictJson.mapper().createObjectNode().put("topic", topic);
                variables.putObject("webhook").put("uri", settings.webhookUrl());
                client.call(ShopifyDocument.CREATE_WEBHOOK, variables, budget);
                warn("its webhook " + topic + " was missing and is subscribed to again");
            }
        } catch (StorefrontException e) {
            warn("its webhooks cannot be looked after: " + e.getMessage());
        }
    }

    private Set<String> missing(Budget budget) throws StorefrontException {
        ObjectNode variables = StrictJson.mapper().createObjectNode();
        ArrayNode topics = variables.putArray("topics");
        TOPICS.forEach(topics::add);
        Set<String> missing = new LinkedHashSet<>(TOPICS);
        for (JsonNode node : client.call(ShopifyDocument.WEBHOOKS, variables, budget)
                .path("webhookSubscriptions")
                .path("nodes")) {
            if (node.path("uri").asText().equals(settings.webhookUrl())) {
                missing.remove(node.path("topic").asText());
            }
        }
        return missing;
    }

    private void warn(String what) {
        warnings.accept("Storefront " + settings.storefront() + ": " + what);
    }
}
