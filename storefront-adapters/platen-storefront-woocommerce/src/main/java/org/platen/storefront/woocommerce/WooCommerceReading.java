package org.platen.storefront.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.platen.api.intake.IncomingOrder;
import org.platen.spi.storefront.StorefrontAdapter.OrderPage;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.JsonView;
import org.platen.storefront.kit.StrictJson;

/**
 * Reads orders from the REST API: one, or those changed since a cursor. A changed quantity does not move the modified
 * date, so polling cannot see it; the platform reads orders in work singly now and then.
 */
final class WooCommerceReading {
    static final Set<String> ORDER_GONE =
            Set.of("woocommerce_rest_shop_order_invalid_id", "woocommerce_rest_order_invalid_id");
    private static final int PAGE = 50;
    private static final int BIN_PAGE = 100;
    /** Refunds cost a call for each order: a page is cut in time and goes on where it was cut. */
    private static final Duration RESERVE = Duration.ofSeconds(8);

    private final WooCommerceSettings settings;
    private final WooCommerceClient client;
    private final WooCommerceOrders orders;
    private final Consumer<String> warnings;

    WooCommerceReading(
            WooCommerceSettings settings,
            WooCommerceClient client,
            WooCommerceOrders orders,
            Consumer<String> warnings) {
        this.settings = settings;
        this.client = client;
        this.orders = orders;
        this.warnings = warnings;
    }

    Optional<IncomingOrder> read(String id, Budget budget) throws StorefrontException {
        Optional<JsonNode> order = client.find("/orders/" + id, ORDER_GONE, budget);
        return order.isEmpty() ? Optional.empty() : Optional.of(readable(order.get(), budget));
    }

    /** @throws StorefrontException also when the shop's answer is no order */
    IncomingOrder readable(JsonNode order, Budget budget) throws StorefrontException {
        try {
            return incoming(JsonView.object(order), budget);
        } catch (UnreadableException e) {
            throw StorefrontException.lasting("WooCommerce's order cannot be read: " + e.getMessage());
        }
    }

    IncomingOrder incoming(JsonView order, Budget budget) throws StorefrontException, UnreadableException {
        if (!WooCommerceOrders.refunded(order)) {
            return orders.order(order, Map.of());
        }
        JsonNode refunds = client.get("/orders/" + order.id("id") + "/refunds", Map.of("per_page", "100"), budget);
        JsonView list = JsonView.object(StrictJson.mapper().createObjectNode().set("refunds", refunds));
        return orders.order(order, WooCommerceOrders.refundedPieces(list.items("refunds")));
    }

    OrderPage changedSince(String cursor, Instant now, Budget budget) throws StorefrontException {
        Instant first = now.minus(settings.lookBack()).truncatedTo(ChronoUnit.SECONDS);
        WooCommerceCursor from = WooCommerceCursor.parse(cursor, first);
        JsonNode rows = from.withinSecond() ? second(from, budget) : page(from, budget);
        List<IncomingOrder> read = new ArrayList<>();
        int done = translate(rows, read, budget);
        boolean whole = done == rows.size() && rows.size() < PAGE;
        Instant last = done == 0 ? from.after() : modified(rows.get(done - 1));
        if (from.withinSecond()) {
            WooCommerceCursor next = whole ? from.secondDone() : from.nextOffset(done);
            return new OrderPage(read, next.text(), true);
        }
        if (!whole) {
            return new OrderPage(read, from.next(last).text(), true);
        }
        bin(from, read, budget);
        return new OrderPage(read, from.nextRound(last).text(), false);
    }

    private JsonNode page(WooCommerceCursor from, Budget budget) throws StorefrontException {
        return list(Map.of("modified_after", gmt(from.after()), "orderby", "modified", "status", "any"), PAGE, budget);
    }

    /** One second by id: the shop has no second key for orders of one modified date. */
    private JsonNode second(WooCommerceCursor from, Budget budget) throws StorefrontException {
        return list(
                Map.of(
                        "modified_after", gmt(from.after()),
                        "modified_before", gmt(from.second().plusSeconds(1)),
                        "orderby", "id",
                        "status", "any",
                        "offset", String.valueOf(from.offset())),
                PAGE,
                budget);
    }

    /** The bin is no part of {@code status=any}, and an order that went there is a cancellation. */
    private void bin(WooCommerceCursor from, List<IncomingOrder> read, Budget budget) throws StorefrontException {
        int size = BIN_PAGE;
        for (int offset = 0; size == BIN_PAGE && enough(budget); offset += BIN_PAGE) {
            JsonNode rows = list(
                    Map.of(
                            "modified_after",
                            gmt(from.begin()),
                            "orderby",
                            "modified",
                            "status",
                            "trash",
                            "offset",
                            String.valueOf(offset)),
                    BIN_PAGE,
                    budget);
            translate(rows, read, budget);
            size = rows.size();
        }
    }

    private JsonNode list(Map<String, String> query, int size, Budget budget) throws StorefrontException {
        Map<String, String> all = new TreeMap<>(query);
        all.put("dates_are_gmt", "true");
        all.put("order", "asc");
        all.put("per_page", String.valueOf(size));
        JsonNode rows = client.get("/orders", all, budget);
        if (!rows.isArray()) {
            throw StorefrontException.passing("WooCommerce answered no list of orders", null, null);
        }
        return rows;
    }

    /** @return how many rows were worked on, at least one if there is one */
    private int translate(JsonNode rows, List<IncomingOrder> read, Budget budget) throws StorefrontException {
        int done = 0;
        for (JsonNode row : rows) {
            if (done > 0 && !enough(budget)) {
                break;
            }
            try {
                read.add(incoming(JsonView.object(row), budget));
            } catch (UnreadableException e) {
                // One strange order must not keep the others from being found.
                warnings.accept("Storefront " + settings.storefront() + ": order "
                        + row.path("id").asText() + " is skipped by polling: " + e.getMessage());
            }
            done++;
        }
        return done;
    }

    private static boolean enough(Budget budget) {
        return budget.left().compareTo(RESERVE) > 0;
    }

    private static Instant modified(JsonNode row) throws StorefrontException {
        try {
            Optional<Instant> modified = JsonView.object(row).instant("date_modified_gmt");
            if (modified.isPresent()) {
                return modified.get();
            }
        } catch (UnreadableException e) {
            throw StorefrontException.lasting("WooCommerce's list has an order without a date: " + e.getMessage());
        }
        throw StorefrontException.lasting("WooCommerce's list has an order without a date");
    }

    private static String gmt(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }
}
