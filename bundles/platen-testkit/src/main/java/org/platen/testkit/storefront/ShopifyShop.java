package org.platen.testkit.storefront;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The orders of a Shopify shop as webhooks write them, and how far they are fulfilled. */
final class ShopifyShop {
    /**
     * A hold on a part of an order.
     *
     * @param ours whether the app that asks has set it
     */
    record Hold(long id, String handle, String notes, boolean ours) {}

    /** A cancel that the shop works on: so many questions for the order are answered as if nothing were. */
    static final class Canceling {
        int left = 1;
    }

    /** Part of an order that one location fulfils. */
    static final class FulfillmentOrder {
        final long id;
        final String location;
        final Map<String, Integer> remaining = new LinkedHashMap<>();
        final List<Hold> holds = new ArrayList<>();
        String status = "OPEN";

        FulfillmentOrder(long id, String location) {
            this.id = id;
            this.location = location;
        }

        List<String> actions() {
            return switch (status) {
                case "OPEN" -> List.of("CREATE_FULFILLMENT", "REPORT_PROGRESS", "HOLD", "MOVE");
                case "IN_PROGRESS" -> List.of("CREATE_FULFILLMENT", "REPORT_PROGRESS");
                case "ON_HOLD" -> List.of("RELEASE_HOLD");
                default -> List.of();
            };
        }
    }

    /** Goods that left. */
    record Fulfillment(
            long id,
            String status,
            String company,
            String number,
            String url,
            Map<String, Integer> lines,
            boolean told) {}

    final Map<String, Map<String, Object>> orders = new LinkedHashMap<>();
    final Map<String, List<FulfillmentOrder>> work = new LinkedHashMap<>();
    final Map<String, List<Fulfillment>> fulfillments = new LinkedHashMap<>();
    final Map<String, Canceling> canceling = new LinkedHashMap<>();
    /** Notes for the staff of cancelled orders. */
    final Map<String, String> staffNotes = new LinkedHashMap<>();

    final Set<String> refunded = new LinkedHashSet<>();
    final Set<String> restocked = new LinkedHashSet<>();
    /** Order and {@code namespace.key} to value. */
    final Map<String, Map<String, String>> metafields = new LinkedHashMap<>();

    final Map<String, Set<String>> tags = new LinkedHashMap<>();
    private long ids = 1_073_459_962L;

    long nextId() {
        return ids++;
    }

    /** Takes an order in; fulfilment goes to as many locations as asked for, line by line in turn. */
    void put(String id, Map<String, Object> order, int locations) {
        orders.put(id, order);
        List<FulfillmentOrder> parts = new ArrayList<>();
        for (int i = 0; i < locations; i++) {
            parts.add(new FulfillmentOrder(nextId(), "gid://shopify/Location/" + (655_441_491L + i)));
        }
        int turn = 0;
        for (Map<String, Object> line : Json.maps(order.get("line_items"))) {
            Object quantity = line.getOrDefault("current_quantity", line.get("quantity"));
            parts.get(turn++ % locations).remaining.put(Json.text(line.get("id")), Json.number(quantity));
        }
        work.put(id, parts);
        fulfillments.put(id, new ArrayList<>());
    }

    /** The order as somebody asks for it: a cancel in the background goes on meanwhile. */
    void asked(String orderId, Instant now) {
        Canceling running = canceling.get(orderId);
        if (running != null && running.left-- <= 0) {
            cancel(orderId, now);
        }
    }

    void cancel(String orderId, Instant now) {
        canceling.remove(orderId);
        Map<String, Object> order = Objects.requireNonNull(orders.get(orderId), orderId);
        order.put("cancelled_at", now.toString());
        order.put("cancel_reason", "other");
        order.put("updated_at", now.toString());
        for (FulfillmentOrder part : work.getOrDefault(orderId, List.of())) {
            part.holds.clear();
            part.status = part.status.equals("CLOSED") ? "CLOSED" : "CANCELLED";
        }
    }

    void fulfil(String orderId, FulfillmentOrder part, Fulfillment fulfillment) {
        fulfillment.lines().forEach((line, quantity) -> part.remaining.merge(line, -quantity, Integer::sum));
        if (part.remaining.values().stream().allMatch(left -> left == 0)) {
            part.status = "CLOSED";
        }
        List<Fulfillment> told = fulfillments.get(orderId);
        if (told != null) {
            told.add(fulfillment);
        }
    }
}
