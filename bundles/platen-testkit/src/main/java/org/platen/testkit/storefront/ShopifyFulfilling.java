package org.platen.testkit.storefront;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes that Shopify lets an app make to how an order is fulfilled; refused ones are userErrors. */
final class ShopifyFulfilling {
    private final ShopifyShop shop;

    ShopifyFulfilling(ShopifyShop shop) {
        this.shop = shop;
    }

    Map<String, Object> reportProgress(Map<String, Object> arguments) {
        String id = ShopifyStandIn.bare(arguments.get("id"));
        for (List<ShopifyShop.FulfillmentOrder> parts : shop.work.values()) {
            for (ShopifyShop.FulfillmentOrder part : parts) {
                if (String.valueOf(part.id).equals(id) && part.actions().contains("REPORT_PROGRESS")) {
                    part.status = "IN_PROGRESS";
                    return Json.of(
                            "fulfillmentOrder", ShopifyGraph.fulfillmentOrder(part), "userErrors", new ArrayList<>());
                }
            }
        }
        return refused("fulfillmentOrder", "The action is not supported for the fulfillment order.");
    }

    /** A part that is being made cannot be held; an app's second hold needs another handle than its first. */
    Map<String, Object> hold(Map<String, Object> arguments) {
        Map<String, Object> input = Json.map(arguments.get("fulfillmentHold"));
        ShopifyShop.FulfillmentOrder part = part(ShopifyStandIn.bare(arguments.get("id")));
        String handle = Json.text(input.get("handle"));
        if (part == null || !List.of("OPEN", "ON_HOLD").contains(part.status)) {
            return refused("fulfillmentHold", "The fulfillment order is not in a state that can be put on hold.");
        }
        if (part.holds.stream().anyMatch(hold -> hold.ours() && hold.handle().equals(handle))) {
            return refused("fulfillmentHold", "The handle provided for the fulfillment hold is already in use.");
        }
        ShopifyShop.Hold hold = new ShopifyShop.Hold(shop.nextId(), handle, Json.text(input.get("reasonNotes")), true);
        part.holds.add(hold);
        part.status = "ON_HOLD";
        return Json.of("fulfillmentHold", ShopifyGraph.hold(hold), "userErrors", new ArrayList<>());
    }

    /** Without ids it takes off the holds of everybody. */
    Map<String, Object> releaseHold(Map<String, Object> arguments) {
        ShopifyShop.FulfillmentOrder part = part(ShopifyStandIn.bare(arguments.get("id")));
        if (part == null || !part.status.equals("ON_HOLD")) {
            return refused("fulfillmentOrder", "The fulfillment order is not on hold.");
        }
        List<String> ids = Json.list(arguments.get("holdIds")).stream()
                .map(ShopifyStandIn::bare)
                .toList();
        part.holds.removeIf(hold -> ids.isEmpty() || ids.contains(String.valueOf(hold.id())));
        part.status = part.holds.isEmpty() ? "OPEN" : "ON_HOLD";
        return Json.of("fulfillmentOrder", ShopifyGraph.fulfillmentOrder(part), "userErrors", new ArrayList<>());
    }

    private ShopifyShop.@Nullable FulfillmentOrder part(String id) {
        return shop.work.values().stream()
                .flatMap(List::stream)
                .filter(part -> String.valueOf(part.id).equals(id))
                .findFirst()
                .orElse(null);
    }

    Map<String, Object> createFulfillment(Map<String, Object> arguments) {
        Map<String, Object> input = Json.map(arguments.get("fulfillment"));
        Map<String, Object> tracking = Json.map(input.get("trackingInfo"));
        List<Map<String, Object>> groups = Json.maps(input.get("lineItemsByFulfillmentOrder"));
        ShopifyShop.Fulfillment last = null;
        for (Map<String, Object> group : groups) {
            String partId = ShopifyStandIn.bare(group.get("fulfillmentOrderId"));
            Map<String, Integer> lines = new LinkedHashMap<>();
            for (Map<String, Object> line : Json.maps(group.get("fulfillmentOrderLineItems"))) {
                lines.put(
                        ShopifyStandIn.bare(line.get("id")).substring(partId.length()),
                        Json.number(line.get("quantity")));
            }
            String problem = fulfil(partId, lines, tracking, Boolean.TRUE.equals(input.get("notifyCustomer")));
            if (!problem.isEmpty()) {
                return refused("fulfillment", problem);
            }
            List<ShopifyShop.Fulfillment> told = shop.fulfillments.getOrDefault(orderOf(partId), List.of());
            last = told.get(told.size() - 1);
        }
        return last == null
                ? refused("fulfillment", "Line items by fulfillment order can't be blank")
                : Json.of("fulfillment", ShopifyGraph.fulfillment(last), "userErrors", new ArrayList<>());
    }

    private String fulfil(String partId, Map<String, Integer> lines, Map<String, Object> tracking, boolean notify) {
        String orderId = orderOf(partId);
        for (ShopifyShop.FulfillmentOrder part : shop.work.getOrDefault(orderId, List.of())) {
            if (String.valueOf(part.id).equals(partId)) {
                boolean fits = lines.entrySet().stream()
                        .allMatch(line -> line.getValue() > 0
                                && line.getValue() <= part.remaining.getOrDefault(line.getKey(), 0));
                if (!fits || !part.actions().contains("CREATE_FULFILLMENT")) {
                    return "Invalid fulfillment order line item quantity requested.";
                }
                shop.fulfil(
                        orderId,
                        part,
                        new ShopifyShop.Fulfillment(
                                shop.nextId(),
                                "SUCCESS",
                                Json.text(tracking.get("company")),
                                Json.text(tracking.get("number")),
                                Json.text(tracking.get("url")),
                                lines,
                                notify));
                return "";
            }
        }
        return "Fulfillment order does not exist.";
    }

    private String orderOf(String partId) {
        return shop.work.entrySet().stream()
                .filter(work -> work.getValue().stream()
                        .anyMatch(part -> String.valueOf(part.id).equals(partId)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    static Map<String, Object> refused(String name, String message) {
        Map<String, Object> payload = Json.of(name, null);
        payload.put("userErrors", List.of(Json.of("field", null, "message", message)));
        return payload;
    }
}
