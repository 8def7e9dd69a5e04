package org.platen.storefront.shopify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.Address;
import org.platen.api.order.Personalisation;
import org.platen.spi.storefront.UnreadableException;
import org.platen.storefront.kit.Amounts;
import org.platen.storefront.kit.ArtworkKeys;
import org.platen.storefront.kit.JsonView;

/** Translates orders, pure. Takes them as webhooks write them (REST shape). */
final class ShopifyOrders {
    private final ArtworkKeys artwork;
    private final List<String> paidStatuses;

    ShopifyOrders(ArtworkKeys artwork, List<String> paidStatuses) {
        this.artwork = artwork;
        this.paidStatuses = paidStatuses;
    }

    IncomingOrder order(JsonView order) throws UnreadableException {
        String id = order.id("id");
        String payment = order.text("financial_status").orElse("pending").toLowerCase(Locale.ROOT);
        JsonView billing = order.at("billing_address");
        JsonView shipping = order.at("shipping_address");
        Optional<String> name = billing.text("name");
        return new IncomingOrder(
                id,
                order.text("name").orElse(id),
                order.instant("created_at").orElse(null),
                order.instant("updated_at").orElse(null),
                paidStatuses.contains(payment),
                // All money went back: nothing is to be made any more.
                order.has("cancelled_at") || payment.equals("refunded"),
                order.flag("test"),
                false,
                (name.isPresent() ? name : shipping.text("name")).orElse(null),
                order.text("email").orElse(null),
                address(shipping),
                shippingMethod(order),
                order.text("note").orElse(null),
                poNumber(order),
                Amounts.money(
                                order.amount(order.has("current_total_price") ? "current_total_price" : "total_price"),
                                order.text("currency"))
                        .orElse(null),
                lines(order));
    }

    private List<IncomingOrder.Line> lines(JsonView order) throws UnreadableException {
        if (!order.has("line_items")) {
            throw order.wrong("no order: line_items is missing");
        }
        List<IncomingOrder.Line> lines = new ArrayList<>();
        for (JsonView line : order.items("line_items")) {
            String id = line.id("id");
            int quantity = quantity(order, line, id);
            if (quantity > 0) {
                List<Personalisation> properties = properties(line);
                lines.add(new IncomingOrder.Line(
                        id,
                        line.text("sku").map(String::strip).orElse(null),
                        title(line),
                        quantity,
                        !line.has("requires_shipping") || line.flag("requires_shipping"),
                        properties,
                        artwork.links(properties)));
            }
        }
        return lines;
    }

    /** What is wanted now; {@code quantity} keeps what was ordered once. */
    private static int quantity(JsonView order, JsonView line, String id) throws UnreadableException {
        if (line.has("current_quantity")) {
            return line.pieces("current_quantity");
        }
        int quantity = line.pieces("quantity");
        for (JsonView refund : order.items("refunds")) {
            for (JsonView refunded : refund.items("refund_line_items")) {
                if (refunded.id("line_item_id").equals(id)) {
                    quantity -= refunded.pieces("quantity");
                }
            }
        }
        return Math.max(0, quantity);
    }

    private static String title(JsonView line) throws UnreadableException {
        String title = line.text("title").orElse("");
        return line.text("variant_title")
                .filter(variant -> !variant.equals("Default Title"))
                .map(variant -> title + " - " + variant)
                .orElse(title);
    }

    private static List<Personalisation> properties(JsonView line) throws UnreadableException {
        List<Personalisation> properties = new ArrayList<>();
        for (JsonView property : line.items("properties")) {
            String key = property.text("name").orElse("");
            properties.add(new Personalisation(key, property.anything("value"), key.startsWith("_")));
        }
        return properties;
    }

    private static @Nullable String shippingMethod(JsonView order) throws UnreadableException {
        for (JsonView line : order.items("shipping_lines")) {
            if (!line.flag("is_removed")) {
                return line.text("title").orElse(null);
            }
        }
        return null;
    }

    /** Its own field, or what a checkout form asked for. */
    private static @Nullable String poNumber(JsonView order) throws UnreadableException {
        Optional<String> number = order.text("po_number");
        for (JsonView attribute : order.items("note_attributes")) {
            String name = attribute.text("name").orElse("").replaceAll("[^A-Za-z]", "");
            if (number.isEmpty() && name.matches("(?i)po|ponumber|purchaseorder(number)?")) {
                number = Optional.of(attribute.anything("value")).filter(value -> !value.isBlank());
            }
        }
        return number.orElse(null);
    }

    private static @Nullable Address address(JsonView address) throws UnreadableException {
        Address read = new Address(
                address.text("name").orElse(null),
                address.text("company").orElse(null),
                address.text("address1").orElse(null),
                address.text("address2").orElse(null),
                address.text("city").orElse(null),
                address.text("province_code").orElse(null),
                address.text("zip").orElse(null),
                address.text("country_code").orElse(null),
                address.text("phone").orElse(null));
        return read.equals(new Address(null, null, null, null, null, null, null, null, null)) ? null : read;
    }
}
