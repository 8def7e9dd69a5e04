package org.platen.storefront.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.platen.api.delivery.OutboundUpdate.Shipped;
import org.platen.api.intake.IncomingOrder;
import org.platen.spi.storefront.UnreadableException;
import org.platen.storefront.kit.StrictJson;

/** What of an order left the house, shipment by shipment, kept in the order's own meta data. */
final class WooCommerceLedger {
    static final String KEY = "_platen_shipments";

    private final ObjectNode shipments;

    private WooCommerceLedger(ObjectNode shipments) {
        this.shipments = shipments;
    }

    static WooCommerceLedger of(JsonNode order) {
        String text = meta(order, KEY);
        try {
            JsonNode kept = StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
            if (kept instanceof ObjectNode object) {
                return new WooCommerceLedger(object);
            }
        } catch (UnreadableException e) {
            // Somebody emptied or edited it: it begins anew, and the order is completed by hand or with the last
            // update.
            return new WooCommerceLedger(StrictJson.mapper().createObjectNode());
        }
        return new WooCommerceLedger(StrictJson.mapper().createObjectNode());
    }

    /** First value of a meta key; empty when there is none. */
    static String meta(JsonNode owner, String key) {
        for (JsonNode each : owner.path("meta_data")) {
            if (each.path("key").asText().equals(key)) {
                return each.path("value").asText();
            }
        }
        return "";
    }

    /** @return false when it was there already */
    boolean add(Shipped shipped) {
        String id = String.valueOf(shipped.shipment());
        if (shipments.has(id)) {
            return false;
        }
        ObjectNode shipment = shipments.putObject(id);
        shipment.put("tracking", shipped.trackingNumber());
        ObjectNode lines = shipment.putObject("lines");
        shipped.lines().forEach(line -> lines.put(line.externalLineId(), line.quantity()));
        return true;
    }

    /** Whether every piece that is wanted left. */
    boolean covers(IncomingOrder order) {
        Map<String, Integer> left = new HashMap<>();
        for (JsonNode shipment : shipments) {
            for (Map.Entry<String, JsonNode> line : shipment.path("lines").properties()) {
                left.merge(line.getKey(), line.getValue().asInt(), Integer::sum);
            }
        }
        return order.lines().stream().allMatch(line -> left.getOrDefault(line.externalId(), 0) >= line.quantity());
    }

    String text() {
        return StrictJson.write(shipments);
    }
}
