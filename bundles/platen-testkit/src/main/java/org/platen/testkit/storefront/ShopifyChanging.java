package org.platen.testkit.storefront;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes that Shopify lets an app make to an order. A cancel is a job: the answer comes before it is done, errors of
 * its own kind come in a list of their own, and an order of which something left cannot be cancelled at all.
 */
final class ShopifyChanging {
    private final ShopifyShop shop;

    ShopifyChanging(ShopifyShop shop) {
        this.shop = shop;
    }

    Map<String, Object> cancel(Map<String, Object> arguments) {
        String id = ShopifyStandIn.bare(arguments.get("orderId"));
        String problem = problem(id, arguments);
        if (!problem.isEmpty()) {
            return Json.of(
                    "job",
                    null,
                    "orderCancelUserErrors",
                    List.of(Json.of("code", "INVALID", "field", null, "message", problem)),
                    "userErrors",
                    List.of(Json.of("field", null, "message", problem)));
        }
        shop.canceling.put(id, new ShopifyShop.Canceling());
        shop.staffNotes.put(id, Json.text(arguments.get("staffNote")));
        if (Boolean.TRUE.equals(Json.map(arguments.get("refundMethod")).get("originalPaymentMethodsRefund"))) {
            shop.refunded.add(id);
        }
        if (Boolean.TRUE.equals(arguments.get("restock"))) {
            shop.restocked.add(id);
        }
        return Json.of(
                "job",
                Json.of("id", ShopifyGraph.gid("Job", String.valueOf(shop.nextId())), "done", false),
                "orderCancelUserErrors",
                new ArrayList<>(),
                "userErrors",
                new ArrayList<>());
    }

    private String problem(String id, Map<String, Object> arguments) {
        Map<String, Object> order = shop.orders.get(id);
        if (order == null) {
            return "Order does not exist";
        }
        if (!Json.text(order.get("cancelled_at")).isEmpty()) {
            return "Order has already been cancelled";
        }
        if (shop.canceling.containsKey(id)) {
            return "Order is being cancelled";
        }
        if (!shop.fulfillments.getOrDefault(id, List.of()).isEmpty()) {
            return "Order has fulfillments that can't be cancelled";
        }
        return Json.text(arguments.get("staffNote")).length() > 255 ? "Staff note is too long" : "";
    }

    /** Sets, whatever was there before; an empty value is refused. */
    Map<String, Object> setMetafields(Map<String, Object> arguments) {
        List<Object> set = new ArrayList<>();
        for (Map<String, Object> field : Json.maps(arguments.get("metafields"))) {
            if (Json.text(field.get("value")).isEmpty()) {
                return ShopifyFulfilling.refused("metafields", "Value can't be blank.");
            }
            fields(field).put(name(field), Json.text(field.get("value")));
            set.add(Json.of("id", ShopifyGraph.gid("Metafield", String.valueOf(shop.nextId()))));
        }
        return Json.of("metafields", set, "userErrors", new ArrayList<>());
    }

    /** One that is not there is no error: null stands in its place. */
    Map<String, Object> deleteMetafields(Map<String, Object> arguments) {
        List<@Nullable Object> deleted = new ArrayList<>();
        for (Map<String, Object> field : Json.maps(arguments.get("metafields"))) {
            deleted.add(fields(field).remove(name(field)) == null ? null : Json.of("key", field.get("key")));
        }
        return Json.of("deletedMetafields", deleted, "userErrors", new ArrayList<>());
    }

    Map<String, Object> addTags(Map<String, Object> arguments) {
        Set<String> tags =
                shop.tags.computeIfAbsent(ShopifyStandIn.bare(arguments.get("id")), key -> new LinkedHashSet<>());
        Json.list(arguments.get("tags")).forEach(tag -> tags.add(Json.text(tag)));
        return Json.of("node", Json.of("id", arguments.get("id")), "userErrors", new ArrayList<>());
    }

    private Map<String, String> fields(Map<String, Object> field) {
        return shop.metafields.computeIfAbsent(ShopifyStandIn.bare(field.get("ownerId")), key -> new LinkedHashMap<>());
    }

    private static String name(Map<String, Object> field) {
        return Json.text(field.get("namespace")) + "." + Json.text(field.get("key"));
    }
}
