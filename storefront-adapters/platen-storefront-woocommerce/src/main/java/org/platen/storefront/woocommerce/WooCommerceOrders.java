package org.platen.storefront.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.Address;
import org.platen.api.order.Personalisation;
import org.platen.spi.storefront.UnreadableException;
import org.platen.storefront.kit.Amounts;
import org.platen.storefront.kit.ArtworkKeys;
import org.platen.storefront.kit.JsonView;

/** Translates orders, pure. Webhooks, lists and single orders are written alike. */
final class WooCommerceOrders {
    private static final Set<String> CANCELED = Set.of("cancelled", "refunded", "trash");
    private static final Set<String> BASKET = Set.of("checkout-draft", "auto-draft");

    private final ArtworkKeys artwork;
    private final List<String> poNumberKeys;
    private final List<String> paidStatuses;

    WooCommerceOrders(ArtworkKeys artwork, List<String> poNumberKeys, List<String> paidStatuses) {
        this.artwork = artwork;
        this.poNumberKeys = poNumberKeys;
        this.paidStatuses = paidStatuses;
    }

    /** Whether what was refunded has to be read too: an order says only how much money went back. */
    static boolean refunded(JsonView order) throws UnreadableException {
        return !order.items("refunds").isEmpty()
                && !CANCELED.contains(order.text("status").orElse(""));
    }

    /** @param refunded pieces that were refunded, by line */
    IncomingOrder order(JsonView order, Map<String, Integer> refunded) throws UnreadableException {
        if (!order.has("line_items")) {
            throw order.has("code") && order.has("message")
                    // WooCommerce signs and delivers this when the webhook's user lost the right.
                    ? order.wrong("an error of the shop instead of an order: "
                            + order.text("message").orElse(""))
                    : order.wrong("no order: line_items is missing");
        }
        String id = order.id("id");
        String shown = order.text("status").orElse("");
        String heldFrom = shown.equals(WooCommerceNotices.ON_HOLD) ? meta(order, WooCommerceNotices.HELD_FROM) : "";
        // An order that we hold there is otherwise what it was before.
        String status = heldFrom.isEmpty() ? shown : heldFrom;
        JsonView billing = order.at("billing");
        Address shipTo = address(order.at("shipping"));
        boolean basket = BASKET.contains(status);
        return new IncomingOrder(
                id,
                order.text("number").orElse(id),
                order.instant("date_created_gmt").orElse(null),
                order.instant("date_modified_gmt").orElse(null),
                !basket && (order.instant("date_paid_gmt").isPresent() || paidStatuses.contains(status)),
                CANCELED.contains(status),
                false,
                basket,
                name(billing).orElse(null),
                billing.text("email").orElse(null),
                shipTo != null ? shipTo : address(billing),
                shippingMethod(order),
                order.text("customer_note").orElse(null),
                poNumber(order),
                Amounts.money(order.amount("total"), order.text("currency")).orElse(null),
                lines(order, refunded),
                new IncomingOrder.Hold(onHold(order, status), ""));
    }

    /** Put on hold by the shop's people: an order that waits for its money has that status, too. */
    private boolean onHold(JsonView order, String status) throws UnreadableException {
        return status.equals(WooCommerceNotices.ON_HOLD)
                && order.instant("date_paid_gmt").isPresent()
                && !paidStatuses.contains(WooCommerceNotices.ON_HOLD);
    }

    private static String meta(JsonView order, String key) throws UnreadableException {
        for (JsonView meta : order.items("meta_data")) {
            if (meta.text("key").orElse("").equals(key)) {
                return meta.anything("value");
            }
        }
        return "";
    }

    private List<IncomingOrder.Line> lines(JsonView order, Map<String, Integer> refunded) throws UnreadableException {
        List<IncomingOrder.Line> lines = new ArrayList<>();
        for (JsonView line : order.items("line_items")) {
            String id = line.id("id");
            int quantity = line.pieces("quantity") - refunded.getOrDefault(id, 0);
            if (quantity > 0) {
                List<Personalisation> meta = meta(line);
                lines.add(new IncomingOrder.Line(
                        id,
                        line.text("sku").map(String::strip).orElse(null),
                        line.text("name").orElse(""),
                        quantity,
                        true,
                        meta,
                        artwork.links(meta)));
            }
        }
        return lines;
    }

    /** Values may be anything that a plugin stores: kept, not interpreted. */
    private static List<Personalisation> meta(JsonView line) throws UnreadableException {
        List<Personalisation> meta = new ArrayList<>();
        for (JsonView each : line.items("meta_data")) {
            String key = each.text("key").orElse("");
            meta.add(new Personalisation(key, each.anything("value"), key.startsWith("_")));
        }
        return meta;
    }

    /** Pieces by line, out of the order's list of refunds. */
    static Map<String, Integer> refundedPieces(List<JsonView> refunds) throws UnreadableException {
        Map<String, Integer> pieces = new HashMap<>();
        for (JsonView refund : refunds) {
            for (JsonView line : refund.items("line_items")) {
                for (JsonView meta : line.items("meta_data")) {
                    if (meta.text("key").orElse("").equals("_refunded_item_id")) {
                        int quantity = line.amount("quantity")
                                .map(amount -> amount.abs().intValue())
                                .orElse(0);
                        pieces.merge(meta.anything("value"), quantity, Integer::sum);
                    }
                }
            }
        }
        return pieces;
    }

    private static @Nullable String shippingMethod(JsonView order) throws UnreadableException {
        List<JsonView> lines = order.items("shipping_lines");
        return lines.isEmpty() ? null : lines.get(0).text("method_title").orElse(null);
    }

    private @Nullable String poNumber(JsonView order) throws UnreadableException {
        for (JsonView meta : order.items("meta_data")) {
            if (poNumberKeys.contains(meta.text("key").orElse(""))
                    && !meta.anything("value").isBlank()) {
                return meta.anything("value");
            }
        }
        return null;
    }

    private static Optional<String> name(JsonView person) throws UnreadableException {
        String name = Stream.of(person.text("first_name"), person.text("last_name"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(text -> !text.isBlank());
    }

    private static @Nullable Address address(JsonView address) throws UnreadableException {
        Address read = new Address(
                name(address).orElse(null),
                address.text("company").orElse(null),
                address.text("address_1").orElse(null),
                address.text("address_2").orElse(null),
                address.text("city").orElse(null),
                address.text("state").orElse(null),
                address.text("postcode").orElse(null),
                address.text("country").orElse(null),
                address.text("phone").orElse(null));
        // A name and a country alone, as shops prefill them, lead nowhere.
        return read.line1() == null && read.line2() == null && read.city() == null && read.postalCode() == null
                ? null
                : read;
    }
}
