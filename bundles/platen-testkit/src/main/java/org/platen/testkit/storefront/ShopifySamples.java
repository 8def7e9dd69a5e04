package org.platen.testkit.storefront;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a sample as Shopify's webhooks do. */
final class ShopifySamples {
    private ShopifySamples() {}

    static Map<String, Object> order(long id, Instant now, OrderSample sample) {
        Map<String, Object> order = Json.of(
                "id",
                id,
                "admin_graphql_api_id",
                ShopifyGraph.gid("Order", String.valueOf(id)),
                "name",
                "#" + id % 10_000,
                "test",
                false,
                "created_at",
                now.toString(),
                "updated_at",
                now.toString(),
                "cancelled_at",
                null,
                "financial_status",
                sample.paid() ? "paid" : "pending",
                "fulfillment_status",
                null,
                "currency",
                "EUR",
                "total_price",
                "45.00",
                "current_total_price",
                "45.00",
                "note",
                sample.note().isEmpty() ? null : sample.note(),
                "po_number",
                null,
                "email",
                "zoe@example.com",
                "note_attributes",
                new ArrayList<>());
        order.put("shipping_lines", list(Json.of("code", "standard", "title", "Standard", "price", "5.00")));
        order.put("shipping_address", address());
        order.put("billing_address", address());
        List<Object> lines = new ArrayList<>();
        for (OrderSample.Line line : sample.lines()) {
            lines.add(line(id * 100 + lines.size(), line));
        }
        order.put("line_items", lines);
        return order;
    }

    private static Map<String, Object> line(long id, OrderSample.Line line) {
        List<Object> properties = new ArrayList<>();
        line.properties().forEach(each -> properties.add(Json.of("name", each.getKey(), "value", each.getValue())));
        return Json.of(
                "id",
                id,
                "product_id",
                632_910_392L,
                "variant_id",
                808_950_810L,
                "sku",
                line.sku(),
                "title",
                line.title(),
                "variant_title",
                null,
                "quantity",
                line.quantity(),
                "current_quantity",
                line.quantity(),
                "fulfillable_quantity",
                line.quantity(),
                "requires_shipping",
                true,
                "grams",
                200,
                "price",
                "20.00",
                "properties",
                properties);
    }

    private static List<Object> list(Object item) {
        List<Object> list = new ArrayList<>();
        list.add(item);
        return list;
    }

    private static Map<String, Object> address() {
        return Json.of(
                "name", "Zoë O'Neil",
                "company", null,
                "address1", "12 Rue de l’Église",
                "address2", "Apt 4",
                "city", "Besançon",
                "zip", "25000",
                "province_code", null,
                "country_code", "FR",
                "phone", "+33 3 81 00 00 00");
    }
}
