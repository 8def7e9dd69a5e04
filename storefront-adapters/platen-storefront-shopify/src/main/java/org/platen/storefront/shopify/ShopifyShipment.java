package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.OutboundUpdate.Line;
import org.platen.api.delivery.OutboundUpdate.Shipped;

/** Divides what left the house among Shopify's fulfilment orders, less what was told already. */
final class ShopifyShipment {
    /** So much of a line of a fulfilment order. */
    record Piece(String line, int quantity) {}

    private final @Nullable String tracking;
    private final Map<String, Integer> wanted = new LinkedHashMap<>();
    /** By location, then by fulfilment order. */
    private final Map<String, Map<String, List<Piece>>> allotted = new LinkedHashMap<>();

    ShopifyShipment(Shipped shipped) {
        this.tracking = shipped.trackingNumber();
        for (Line line : shipped.lines()) {
            if (line.quantity() > 0) {
                wanted.merge(line.externalLineId(), line.quantity(), Integer::sum);
            }
        }
    }

    /**
     * Whether a fulfilment can be this shipment: it has its tracking number. Without one (collected goods) only a retry
     * may find itself again, by its lines: two equal shipments of an order are two.
     */
    boolean mayBeTold(JsonNode fulfilment, boolean retried) {
        if (!fulfilment.path("status").asText().equals("SUCCESS")) {
            return false;
        }
        List<String> numbers = new ArrayList<>();
        fulfilment
                .path("trackingInfo")
                .forEach(info -> numbers.add(info.path("number").asText("")));
        numbers.removeIf(String::isBlank);
        return tracking == null ? retried && numbers.isEmpty() : numbers.contains(tracking);
    }

    /** Takes off what a fulfilment holds. @return whether it is part of this shipment */
    boolean takeOff(String fulfilment, List<JsonNode> lines) {
        Map<String, Integer> held = new LinkedHashMap<>();
        lines.forEach(line -> held.merge(id(line), line.path("quantity").asInt(), Integer::sum));
        boolean fits =
                held.entrySet().stream().allMatch(line -> line.getValue() <= wanted.getOrDefault(line.getKey(), 0));
        if (tracking == null && !fits) {
            return false;
        }
        held.forEach((line, quantity) ->
                wanted.computeIfPresent(line, (key, left) -> left > quantity ? left - quantity : null));
        return true;
    }

    boolean nothingLeft() {
        return wanted.isEmpty();
    }

    /** Takes what fits from a fulfilment order. */
    void allot(ShopifyPart part, List<JsonNode> lines) {
        for (JsonNode line : lines) {
            int left = wanted.getOrDefault(id(line), 0);
            int quantity = Math.min(left, line.path("remainingQuantity").asInt());
            if (quantity > 0) {
                wanted.computeIfPresent(id(line), (key, all) -> all > quantity ? all - quantity : null);
                allotted.computeIfAbsent(part.location(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(part.id(), key -> new ArrayList<>())
                        .add(new Piece(line.path("id").asText(), quantity));
            }
        }
    }

    /** One for each location: fulfilment order to its pieces. */
    Collection<Map<String, List<Piece>>> calls() {
        return allotted.values();
    }

    private static String id(JsonNode line) {
        return ShopifyGraphShape.bare(line.path("lineItem").path("id"));
    }
}
