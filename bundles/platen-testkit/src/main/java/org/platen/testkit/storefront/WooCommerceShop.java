package org.platen.testkit.storefront;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders of a WooCommerce shop as the REST API writes them. */
final class WooCommerceShop {
    private static final Set<String> STATUSES = Set.of(
            "pending", "processing", "on-hold", "completed", "cancelled", "refunded", "failed", "checkout-draft");

    final Map<String, Map<String, Object>> orders = new LinkedHashMap<>();
    final Map<String, List<Object>> notes = new LinkedHashMap<>();
    final Set<String> restocked = new LinkedHashSet<>();
    final Map<String, List<Object>> refunds = new LinkedHashMap<>();
    final Map<String, List<Object>> fulfillments = new LinkedHashMap<>();
    final Map<String, Map<String, Object>> webhooks = new LinkedHashMap<>();
    private long ids = 100;
    private int queries;
    int mails;
    /** Mails that tell customers that their order is worked on. */
    int processingMails;

    boolean fulfillmentsFeature;

    long nextId() {
        return ids++;
    }

    static Instant moment(Map<String, Object> order) {
        return LocalDateTime.parse(Json.text(order.get("date_modified_gmt"))).toInstant(ZoneOffset.UTC);
    }

    static String gmt(Instant moment) {
        return moment.toString().replace("Z", "");
    }

    static void touch(Map<String, Object> order, Instant now) {
        order.put("date_modified", gmt(now));
        order.put("date_modified_gmt", gmt(now));
    }

    /** The list as the query asks for it; orders of one second come in any order, as the database has no second key. */
    List<Map<String, Object>> find(Map<String, String> query) {
        queries++;
        Stream<Map<String, Object>> found = orders.values().stream().filter(order -> status(order, query));
        if (query.containsKey("modified_after")) {
            Instant after = instant(query.get("modified_after"));
            found = found.filter(order -> moment(order).isAfter(after));
        }
        if (query.containsKey("modified_before")) {
            Instant before = instant(query.get("modified_before"));
            found = found.filter(order -> moment(order).isBefore(before));
        }
        Comparator<Map<String, Object>> byId = Comparator.comparing(order -> Json.number(order.get("id")));
        int salt = queries * 31;
        Comparator<Map<String, Object>> anyhow =
                Comparator.comparing(order -> (Json.number(order.get("id")) * 7_919 + salt * 104_729) % 1_009);
        return found.sorted(
                        "id".equals(query.get("orderby"))
                                ? byId
                                : Comparator.comparing(WooCommerceShop::moment).thenComparing(anyhow))
                .toList();
    }

    private static Instant instant(@Nullable String text) {
        return LocalDateTime.parse(Json.text(text)).toInstant(ZoneOffset.UTC);
    }

    /** The bin is no part of {@code any}. */
    private static boolean status(Map<String, Object> order, Map<String, String> query) {
        String asked = query.getOrDefault("status", "any");
        String status = Json.text(order.get("status"));
        return asked.equals("any") ? !status.equals("trash") : asked.equals(status);
    }

    /** @return what is wrong; empty when it is changed */
    String update(Map<String, Object> order, Map<String, Object> changes, Instant now) {
        String status = Json.text(changes.getOrDefault("status", order.get("status")));
        if (changes.containsKey("status") && !STATUSES.contains(status)) {
            return "Invalid parameter(s): status";
        }
        for (Map<String, Object> meta : Json.maps(changes.get("meta_data"))) {
            writeMeta(order, meta);
        }
        if (status.equals("completed") && !"completed".equals(order.get("status"))) {
            order.put("date_completed_gmt", gmt(now));
            mails++;
        }
        if (status.equals("processing") && "on-hold".equals(order.get("status"))) {
            processingMails++; // the vendor takes it for an order that was just paid
        }
        if (status.equals("cancelled") && !"cancelled".equals(order.get("status"))) {
            restocked.add(Json.text(order.get("id"))); // nobody has to ask for it
        }
        order.put("status", status);
        touch(order, now);
        return "";
    }

    /** Without an id, all values of the key make way for the one. */
    private void writeMeta(Map<String, Object> order, Map<String, Object> meta) {
        List<Object> all = new ArrayList<>(Json.list(order.get("meta_data")));
        all.removeIf(each -> Json.text(Json.map(each).get("key")).equals(Json.text(meta.get("key"))));
        all.add(Json.of("id", nextId(), "key", meta.get("key"), "value", meta.get("value")));
        order.put("meta_data", all);
    }
}
