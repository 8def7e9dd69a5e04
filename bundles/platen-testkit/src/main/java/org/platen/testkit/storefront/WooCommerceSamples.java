package org.platen.testkit.storefront;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a sample as WooCommerce's REST API does. */
final class WooCommerceSamples {
    private WooCommerceSamples() {}

    static Map<String, Object> order(WooCommerceShop shop, Instant now, OrderSample sample) {
        long id = shop.nextId();
        Map<String, Object> order = Json.of(
                "id",
                id,
                "parent_id",
                0,
                "status",
                sample.paid() ? "processing" : "pending",
                "currency",
                "EUR",
                "total",
                "45.00",
                "number",
                String.valueOf(id),
                "customer_note",
                sample.note(),
                "date_created_gmt",
                WooCommerceShop.gmt(now),
                "date_modified_gmt",
                WooCommerceShop.gmt(now),
                "date_paid_gmt",
                sample.paid() ? WooCommerceShop.gmt(now) : null,
                "date_completed_gmt",
                null,
                "billing",
                address("zoe@example.com"),
                "shipping",
                address(""),
                "meta_data",
                new ArrayList<>(),
                "refunds",
                new ArrayList<>());
        List<Object> lines = new ArrayList<>();
        for (OrderSample.Line line : sample.lines()) {
            List<Object> meta = new ArrayList<>();
            line.properties()
                    .forEach(each -> meta.add(Json.of(
                            "id", shop.nextId(),
                            "key", each.getKey(),
                            "value", each.getValue(),
                            "display_key", each.getKey(),
                            "display_value", each.getValue())));
            lines.add(Json.of(
                    "id",
                    shop.nextId(),
                    "name",
                    line.title(),
                    "product_id",
                    10,
                    "variation_id",
                    0,
                    "quantity",
                    line.quantity(),
                    "total",
                    "39.80",
                    "sku",
                    line.sku(),
                    "price",
                    19.9,
                    "meta_data",
                    meta));
        }
        order.put("line_items", lines);
        List<Object> shipping = new ArrayList<>();
        shipping.add(Json.of("id", shop.nextId(), "method_title", "Standard", "method_id", "flat_rate"));
        order.put("shipping_lines", shipping);
        return order;
    }

    private static Map<String, Object> address(String email) {
        Map<String, Object> address = Json.of(
                "first_name", "Zoë",
                "last_name", "O'Neil",
                "company", "",
                "address_1", "12 Rue de l’Église",
                "address_2", "Apt 4",
                "city", "Besançon",
                "state", "",
                "postcode", "25000",
                "country", "FR",
                "phone", "+33 3 81 00 00 00");
        if (!email.isEmpty()) {
            address.put("email", email);
        }
        return address;
    }
}
