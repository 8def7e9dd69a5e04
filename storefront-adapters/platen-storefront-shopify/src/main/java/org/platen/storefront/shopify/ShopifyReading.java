package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.platen.api.intake.IncomingOrder;
import org.platen.spi.storefront.StorefrontAdapter.OrderPage;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.JsonView;
import org.platen.storefront.kit.StrictJson;

/** Reads orders from the Admin API: one, or those changed since a cursor. */
final class ShopifyReading {
    /** Changes may become visible a little after others that are newer. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final ShopifySettings settings;
    private final ShopifyClient client;
    private final ShopifyOrders orders;
    private final Consumer<String> warnings;

    ShopifyReading(ShopifySettings settings, ShopifyClient client, ShopifyOrders orders, Consumer<String> warnings) {
        this.settings = settings;
        this.client = client;
        this.orders = orders;
        this.warnings = warnings;
    }

    Optional<IncomingOrder> read(String id, Budget budget) throws StorefrontException {
        JsonNode order = client.call(ShopifyDocument.ORDER, variables().put("id", "gid://shopify/Order/" + id), budget)
                .path("order");
        if (!order.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of(incoming(order, budget));
        } catch (UnreadableException e) {
            throw StorefrontException.lasting("Shopify's order " + id + " cannot be read: " + e.getMessage());
        }
    }

    /** The order that a fulfilment order is part of. */
    Optional<String> orderOf(String part, Budget budget) throws StorefrontException {
        if (!part.startsWith("gid://shopify/FulfillmentOrder/")) {
            return Optional.empty();
        }
        JsonNode id = client.call(ShopifyDocument.ORDER_OF_PART, variables().put("id", part), budget)
                .path("fulfillmentOrder")
                .path("order")
                .path("id");
        return Optional.of(ShopifyGraphShape.bare(id)).filter(JsonView::isId);
    }

    OrderPage changedSince(String cursor, Instant now, Budget budget) throws StorefrontException {
        ShopifyCursor from = ShopifyCursor.parse(cursor, now.minus(settings.lookBack()));
        ObjectNode variables =
                variables().put("first", settings.pageSize()).put("query", "updated_at:>='" + from.since() + "'");
        if (!from.after().isEmpty()) {
            variables.put("after", from.after());
        }
        JsonNode page = client.call(ShopifyDocument.ORDERS, variables, budget).path("orders");
        List<IncomingOrder> read = new ArrayList<>();
        Instant newest = from.newest();
        for (JsonNode node : page.path("nodes")) {
            try {
                IncomingOrder order = incoming(node, budget);
                read.add(order);
                Instant updated = order.updatedAt();
                newest = updated != null && updated.isAfter(newest) ? updated : newest;
            } catch (UnreadableException e) {
                // One strange order must not keep the others from being found.
                warnings.accept("Storefront " + settings.storefront() + ": order "
                        + node.path("name").asText() + " is skipped by polling: " + e.getMessage());
            }
        }
        boolean more = page.path("pageInfo").path("hasNextPage").asBoolean();
        ShopifyCursor next = more
                ? new ShopifyCursor(
                        from.since(),
                        newest,
                        page.path("pageInfo").path("endCursor").asText())
                : ShopifyCursor.round(from.since(), newest.minus(OVERLAP));
        return new OrderPage(read, next.text(), more);
    }

    private IncomingOrder incoming(JsonNode graph, Budget budget) throws StorefrontException, UnreadableException {
        ObjectNode order = ShopifyGraphShape.order(graph);
        ArrayNode lines = order.withArray("line_items");
        JsonNode part = graph.path("lineItems");
        part.path("nodes").forEach(line -> lines.add(ShopifyGraphShape.line(line)));
        while (part.path("pageInfo").path("hasNextPage").asBoolean()) {
            ObjectNode variables = variables()
                    .put("id", "gid://shopify/Order/" + order.path("id").asText())
                    .put("after", part.path("pageInfo").path("endCursor").asText());
            part = client.call(ShopifyDocument.ORDER_LINES, variables, budget)
                    .path("order")
                    .path("lineItems");
            part.path("nodes").forEach(line -> lines.add(ShopifyGraphShape.line(line)));
        }
        return orders.order(JsonView.object(order)).held(ShopifyHolds.told(graph));
    }

    private static ObjectNode variables() {
        return StrictJson.mapper().createObjectNode();
    }
}
