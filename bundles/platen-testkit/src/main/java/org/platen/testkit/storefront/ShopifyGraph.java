package org.platen.testkit.storefront;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the shop's orders as the Admin API's graph does, quirks of writing included. */
final class ShopifyGraph {
    private final ShopifyShop shop;

    ShopifyGraph(ShopifyShop shop) {
        this.shop = shop;
    }

    Map<String, Object> order(String id) {
        Map<String, Object> order = shop.orders.getOrDefault(id, Map.of());
        Map<String, Object> graph = Json.of(
                "id", gid("Order", id),
                "legacyResourceId", id,
                "name", order.get("name"),
                "createdAt", order.get("created_at"),
                "updatedAt", order.get("updated_at"),
                "cancelledAt", order.get("cancelled_at"),
                "test", order.getOrDefault("test", false),
                "email", order.get("email"),
                "note", order.get("note"),
                "poNumber", order.get("po_number"));
        graph.put(
                "displayFinancialStatus",
                Json.text(order.get("financial_status")).toUpperCase(Locale.ROOT));
        graph.put("customAttributes", attributes(order.get("note_attributes")));
        graph.put("currentTotalPriceSet", money(order));
        Json.put(graph, "shippingAddress", address(order.get("shipping_address")));
        Json.put(graph, "billingAddress", address(order.get("billing_address")));
        graph.put("shippingLines", GraphQlAnswer.connection(shippingLines(order)));
        graph.put(
                "lineItems",
                GraphQlAnswer.connection(Json.maps(order.get("line_items")).stream()
                        .map(ShopifyGraph::line)
                        .toList()));
        graph.put("fulfillmentOrders", GraphQlAnswer.connection(fulfillmentOrders(id)));
        graph.put("metafield", (GraphQlAnswer.Resolver) arguments -> metafield(id, arguments));
        graph.put("fulfillments", (GraphQlAnswer.Resolver) arguments -> fulfillments(id));
        return graph;
    }

    private static Map<String, Object> line(Map<String, Object> line) {
        return Json.of(
                "id", gid("LineItem", Json.text(line.get("id"))),
                "sku", line.get("sku"),
                "title", line.get("title"),
                "variantTitle", line.get("variant_title"),
                "quantity", line.get("quantity"),
                "currentQuantity", line.getOrDefault("current_quantity", line.get("quantity")),
                "requiresShipping", line.getOrDefault("requires_shipping", true),
                "customAttributes", attributes(line.get("properties")));
    }

    private static List<Object> attributes(@Nullable Object properties) {
        List<Object> attributes = new ArrayList<>();
        Json.maps(properties)
                .forEach(each -> attributes.add(Json.of("key", each.get("name"), "value", each.get("value"))));
        return attributes;
    }

    /** The API writes 39.80 as 39.8. */
    private static Map<String, Object> money(Map<String, Object> order) {
        BigDecimal amount = new BigDecimal(Json.text(order.getOrDefault("current_total_price", "0.00")));
        BigDecimal bare = amount.stripTrailingZeros();
        return Json.of(
                "shopMoney",
                Json.of(
                        "amount",
                        (bare.scale() < 1 ? bare.setScale(1) : bare).toPlainString(),
                        "currencyCode",
                        order.get("currency")));
    }

    private static @Nullable Map<String, Object> address(@Nullable Object value) {
        Map<String, Object> address = Json.map(value);
        return address.isEmpty()
                ? null
                : Json.of(
                        "name", address.get("name"),
                        "company", address.get("company"),
                        "address1", address.get("address1"),
                        "address2", address.get("address2"),
                        "city", address.get("city"),
                        "provinceCode", address.get("province_code"),
                        "zip", address.get("zip"),
                        "countryCodeV2", address.get("country_code"),
                        "phone", address.get("phone"));
    }

    private static List<Map<String, Object>> shippingLines(Map<String, Object> order) {
        return Json.maps(order.get("shipping_lines")).stream()
                .map(line -> Json.of("title", line.get("title"), "isRemoved", line.getOrDefault("is_removed", false)))
                .toList();
    }

    private @Nullable Map<String, Object> metafield(String orderId, Map<String, Object> arguments) {
        String value = shop.metafields
                .getOrDefault(orderId, Map.of())
                .get(Json.text(arguments.get("namespace")) + "." + Json.text(arguments.get("key")));
        return value == null ? null : Json.of("value", value);
    }

    @Nullable
    Map<String, Object> fulfillmentOrderById(String id) {
        for (Map.Entry<String, List<ShopifyShop.FulfillmentOrder>> work : shop.work.entrySet()) {
            for (ShopifyShop.FulfillmentOrder part : work.getValue()) {
                if (String.valueOf(part.id).equals(id)) {
                    Map<String, Object> shown = fulfillmentOrder(part);
                    shown.put("order", Json.of("id", gid("Order", work.getKey())));
                    return shown;
                }
            }
        }
        return null;
    }

    static Map<String, Object> hold(ShopifyShop.Hold hold) {
        return Json.of(
                "id", gid("FulfillmentHold", String.valueOf(hold.id())),
                "handle", hold.handle(),
                "displayReason", "Other",
                "reason", "OTHER",
                "reasonNotes", hold.notes(),
                "heldByRequestingApp", hold.ours());
    }

    @Nullable
    Map<String, Object> fulfillmentById(String id) {
        return shop.fulfillments.values().stream()
                .flatMap(List::stream)
                .filter(each -> String.valueOf(each.id()).equals(id))
                .map(ShopifyGraph::fulfillment)
                .findFirst()
                .orElse(null);
    }

    private List<Map<String, Object>> fulfillmentOrders(String orderId) {
        return shop.work.getOrDefault(orderId, List.of()).stream()
                .map(ShopifyGraph::fulfillmentOrder)
                .toList();
    }

    static Map<String, Object> fulfillmentOrder(ShopifyShop.FulfillmentOrder part) {
        List<Map<String, Object>> lines = part.remaining.entrySet().stream()
                .map(line -> Json.of(
                        "id",
                        gid("FulfillmentOrderLineItem", part.id + line.getKey()),
                        "remainingQuantity",
                        line.getValue(),
                        "lineItem",
                        Json.of("id", gid("LineItem", line.getKey()))))
                .toList();
        List<Object> actions = new ArrayList<>();
        part.actions().forEach(action -> actions.add(Json.of("action", action)));
        return Json.of(
                "id",
                gid("FulfillmentOrder", String.valueOf(part.id)),
                "status",
                part.status,
                "supportedActions",
                actions,
                "fulfillmentHolds",
                new ArrayList<Object>(
                        part.holds.stream().map(ShopifyGraph::hold).toList()),
                "assignedLocation",
                Json.of("location", Json.of("id", part.location)),
                "lineItems",
                GraphQlAnswer.connection(lines));
    }

    private List<Object> fulfillments(String orderId) {
        List<Object> all = new ArrayList<>();
        shop.fulfillments.getOrDefault(orderId, List.of()).forEach(each -> all.add(fulfillment(each)));
        return all;
    }

    static Map<String, Object> fulfillment(ShopifyShop.Fulfillment fulfillment) {
        List<Object> tracking = new ArrayList<>();
        if (!fulfillment.number().isEmpty()) {
            tracking.add(Json.of(
                    "company",
                    fulfillment.company(),
                    "number",
                    fulfillment.number(),
                    "url",
                    fulfillment.url().isEmpty() ? null : fulfillment.url()));
        }
        List<Map<String, Object>> lines = fulfillment.lines().entrySet().stream()
                .map(line ->
                        Json.of("quantity", line.getValue(), "lineItem", Json.of("id", gid("LineItem", line.getKey()))))
                .toList();
        return Json.of(
                "id", gid("Fulfillment", String.valueOf(fulfillment.id())),
                "status", fulfillment.status(),
                "trackingInfo", (GraphQlAnswer.Resolver) arguments -> tracking,
                "fulfillmentLineItems", GraphQlAnswer.connection(lines));
    }

    static String gid(String type, String id) {
        return "gid://shopify/" + type + "/" + id;
    }
}
