package org.platen.storefront.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.OutboundUpdate.Line;
import org.platen.api.delivery.OutboundUpdate.Shipped;
import org.platen.api.intake.IncomingOrder;
import org.platen.spi.storefront.StorefrontException;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.StrictJson;

/**
 * Tells WooCommerce. Meta data and status may be written twice; fulfilments and notes may not (a note mails the
 * customer each time), so what was told already is read first and found by our mark.
 */
final class WooCommerceReports {
    private static final Set<String> NO_FEATURE = Set.of("rest_no_route");
    private static final String MARK = "_platen_shipment";

    private final WooCommerceClient client;
    private final WooCommerceReading reading;
    private final boolean notifyCustomer;

    WooCommerceReports(WooCommerceClient client, WooCommerceReading reading, boolean notifyCustomer) {
        this.client = client;
        this.reading = reading;
        this.notifyCustomer = notifyCustomer;
    }

    /** A status of our own would be refused (400): shops know it only with a plugin. */
    void production(OutboundUpdate update, Budget budget) throws StorefrontException {
        ObjectNode change = object();
        meta(change.putArray("meta_data"), "_platen_status", "in-production");
        client.put(path(update), change, budget);
    }

    /** Tells of the shipment, then what the order has to say of it. */
    String shipment(OutboundUpdate update, Shipped shipped, Budget budget) throws StorefrontException {
        Optional<JsonNode> fulfilments = client.find(path(update) + "/fulfillments", NO_FEATURE, budget);
        String told = fulfilments.isPresent()
                ? fulfilment(update, shipped, fulfilments.get(), budget)
                : note(update, shipped, budget);
        ledger(update, shipped, budget);
        return told;
    }

    /** The whole order left. */
    void completed(OutboundUpdate update, Budget budget) throws StorefrontException {
        if (open(order(update, budget))) {
            client.put(path(update), object().put("status", "completed"), budget);
        }
    }

    private String fulfilment(OutboundUpdate update, Shipped shipped, JsonNode told, Budget budget)
            throws StorefrontException {
        for (JsonNode each : told) {
            if (WooCommerceLedger.meta(each, MARK).equals(String.valueOf(shipped.shipment()))) {
                return each.path("id").asText();
            }
        }
        ObjectNode fulfilment = object().put("status", "fulfilled").put("is_fulfilled", true);
        fulfilment.put("notify_customer", notifyCustomer);
        ArrayNode meta = fulfilment.putArray("meta_data");
        ArrayNode items = meta.addObject().put("id", 0).put("key", "_items").putArray("value");
        for (Line line : shipped.lines()) {
            items.addObject()
                    .put("item_id", Long.parseLong(line.externalLineId()))
                    .put("qty", line.quantity());
        }
        meta(meta, MARK, String.valueOf(shipped.shipment()));
        if (shipped.trackingNumber() != null) {
            meta(meta, "_tracking_number", shipped.trackingNumber());
        }
        if (shipped.carrier() != null) {
            meta(meta, "_shipment_provider", shipped.carrier());
        }
        if (shipped.trackingUrl() != null) {
            meta(meta, "_tracking_url", shipped.trackingUrl());
        }
        return client.post(path(update) + "/fulfillments", fulfilment, budget)
                .path("id")
                .asText();
    }

    private String note(OutboundUpdate update, Shipped shipped, Budget budget) throws StorefrontException {
        String mark = "[Platen " + shipped.shipment() + "]";
        for (JsonNode note : client.get(path(update) + "/notes", Map.of(), budget)) {
            if (note.path("note").asText().contains(mark)) {
                return note.path("id").asText();
            }
        }
        StringBuilder text = new StringBuilder("Shipped");
        text.append(shipped.carrier() == null ? "" : " with " + shipped.carrier());
        text.append(shipped.trackingNumber() == null ? "" : ", tracking number " + shipped.trackingNumber());
        text.append(shipped.trackingUrl() == null ? "" : ": " + shipped.trackingUrl());
        ObjectNode note = object().put("note", text + " " + mark).put("customer_note", notifyCustomer);
        return client.post(path(update) + "/notes", note, budget).path("id").asText();
    }

    /** Keeps in the order what left so far, and completes it with the last piece. Writing it twice changes nothing. */
    private void ledger(OutboundUpdate update, Shipped shipped, Budget budget) throws StorefrontException {
        JsonNode order = order(update, budget);
        WooCommerceLedger ledger = WooCommerceLedger.of(order);
        boolean news = ledger.add(shipped);
        IncomingOrder wanted = reading.readable(order, budget);
        boolean complete = ledger.covers(wanted) && open(order);
        if (news || complete) {
            ObjectNode change = object();
            meta(change.putArray("meta_data"), WooCommerceLedger.KEY, ledger.text());
            if (complete) {
                change.put("status", "completed");
            }
            client.put(path(update), change, budget);
        }
    }

    /** Whether it may be completed: a cancelled order stays cancelled. */
    private static boolean open(JsonNode order) {
        return !Set.of("completed", "cancelled", "refunded", "trash", "failed")
                .contains(order.path("status").asText());
    }

    private JsonNode order(OutboundUpdate update, Budget budget) throws StorefrontException {
        return client.get(path(update), Map.of(), budget);
    }

    private static void meta(ArrayNode list, String key, String value) {
        list.addObject().put("key", key).put("value", value);
    }

    private static String path(OutboundUpdate update) {
        return "/orders/" + update.externalOrderId();
    }

    private static ObjectNode object() {
        return StrictJson.mapper().createObjectNode();
    }
}
