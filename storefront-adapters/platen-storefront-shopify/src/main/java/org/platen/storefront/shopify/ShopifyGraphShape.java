package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.platen.storefront.kit.StrictJson;

/** Writes an order of the graph as webhooks write it, so that one mapping serves both and gives equal orders. */
final class ShopifyGraphShape {
    private ShopifyGraphShape() {}

    static ObjectNode order(JsonNode graph) {
        ObjectNode order = StrictJson.mapper().createObjectNode();
        order.set("id", graph.path("legacyResourceId"));
        order.set("name", graph.path("name"));
        order.set("created_at", graph.path("createdAt"));
        order.set("updated_at", graph.path("updatedAt"));
        order.set("cancelled_at", graph.path("cancelledAt"));
        order.set("test", graph.path("test"));
        order.put(
                "financial_status",
                graph.path("displayFinancialStatus").asText("").toLowerCase(Locale.ROOT));
        order.set("email", graph.path("email"));
        order.set("note", graph.path("note"));
        order.set("po_number", graph.path("poNumber"));
        JsonNode total = graph.path("currentTotalPriceSet").path("shopMoney");
        order.set("current_total_price", total.path("amount"));
        order.set("currency", total.path("currencyCode"));
        order.set("note_attributes", attributes(graph));
        order.putObject("billing_address")
                .set("name", graph.path("billingAddress").path("name"));
        if (graph.path("shippingAddress").isObject()) {
            order.set("shipping_address", address(graph.path("shippingAddress")));
        }
        ArrayNode shipping = order.putArray("shipping_lines");
        for (JsonNode line : graph.path("shippingLines").path("nodes")) {
            shipping.addObject().<ObjectNode>set("title", line.path("title")).set("is_removed", line.path("isRemoved"));
        }
        order.putArray("line_items");
        return order;
    }

    static ObjectNode line(JsonNode graph) {
        ObjectNode line = StrictJson.mapper().createObjectNode();
        line.put("id", bare(graph.path("id")));
        line.set("sku", graph.path("sku"));
        line.set("title", graph.path("title"));
        line.set("variant_title", graph.path("variantTitle"));
        line.set("current_quantity", graph.path("currentQuantity"));
        line.set("requires_shipping", graph.path("requiresShipping"));
        line.set("properties", attributes(graph));
        return line;
    }

    private static ObjectNode address(JsonNode graph) {
        ObjectNode address = StrictJson.mapper().createObjectNode();
        for (String same : new String[] {"name", "company", "address1", "address2", "city", "zip", "phone"}) {
            address.set(same, graph.path(same));
        }
        address.set("province_code", graph.path("provinceCode"));
        address.set("country_code", graph.path("countryCodeV2"));
        return address;
    }

    private static ArrayNode attributes(JsonNode graph) {
        ArrayNode properties = StrictJson.mapper().createArrayNode();
        for (JsonNode attribute : graph.path("customAttributes")) {
            properties
                    .addObject()
                    .<ObjectNode>set("name", attribute.path("key"))
                    .set("value", attribute.path("value"));
        }
        return properties;
    }

    /** {@code gid://shopify/LineItem/123} to {@code 123}. */
    static String bare(JsonNode gid) {
        return gid.asText().replaceFirst(".*/", "");
    }
}
