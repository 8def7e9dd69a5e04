package org.platen.testkit.storefront;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The routes of REST v3 that Platen uses. */
final class WooCommerceRest {
    static final String ROOT = "/wp-json/wc/v3";
    private static final Pattern ROUTE =
            Pattern.compile(ROOT + "/orders(?:/([0-9]+)(?:/(notes|refunds|fulfillments))?)?");
    private static final Pattern WEBHOOKS = Pattern.compile(ROOT + "/webhooks(?:/([0-9]+))?");

    private final WooCommerceShop shop;

    WooCommerceRest(WooCommerceShop shop) {
        this.shop = shop;
    }

    Reply answer(Call call, Instant now) {
        String path = call.query().containsKey("rest_route")
                ? "/wp-json" + call.query().get("rest_route")
                : call.path();
        Matcher webhook = WEBHOOKS.matcher(path);
        if (webhook.matches()) {
            return webhooks(webhook.group(1), call);
        }
        Matcher route = ROUTE.matcher(path);
        String sub = route.matches() && route.group(2) != null ? route.group(2) : "";
        if (!route.matches() || (sub.equals("fulfillments") && !shop.fulfillmentsFeature)) {
            return error(404, "rest_no_route", "No route was found matching the URL and request method.");
        }
        String id = route.group(1);
        if (id == null) {
            return list(call.query());
        }
        Map<String, Object> order = shop.orders.get(id);
        if (order == null) {
            return error(404, "woocommerce_rest_shop_order_invalid_id", "Invalid ID.");
        }
        return switch (sub) {
            case "notes" -> notes(id, call);
            // A test that sees a refund posted here has found what nobody asked for.
            case "refunds" ->
                call.write() ? refund(id, call) : Reply.json(200, shop.refunds.getOrDefault(id, new ArrayList<>()));
            case "fulfillments" -> fulfillments(id, call);
            default -> call.write() ? update(order, call, now) : Reply.json(200, order);
        };
    }

    static Reply error(int status, String code, String message) {
        return Reply.json(status, Json.of("code", code, "message", message, "data", Json.of("status", status)));
    }

    private Reply list(Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("per_page", "10"));
        boolean dates = query.containsKey("modified_after") || query.containsKey("modified_before");
        if (size > 100 || (dates && !"true".equals(query.get("dates_are_gmt")))) {
            return error(400, "rest_invalid_param", "Invalid parameter(s): per_page, dates_are_gmt");
        }
        List<Map<String, Object>> found = shop.find(query);
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        int from = Integer.parseInt(query.getOrDefault("offset", String.valueOf((page - 1) * size)));
        List<Map<String, Object>> part =
                found.subList(Math.min(from, found.size()), Math.min(from + size, found.size()));
        return new Reply(200, Map.of("X-WP-Total", String.valueOf(found.size())), Json.write(part));
    }

    private Reply update(Map<String, Object> order, Call call, Instant now) {
        String problem = shop.update(order, Json.object(call.body()), now);
        return problem.isEmpty() ? Reply.json(200, order) : error(400, "rest_invalid_param", problem);
    }

    private Reply notes(String id, Call call) {
        List<Object> notes = shop.notes.computeIfAbsent(id, key -> new ArrayList<>());
        if (!call.write()) {
            return Reply.json(200, notes);
        }
        Map<String, Object> note = Json.object(call.body());
        note.put("id", shop.nextId());
        notes.add(note);
        return Reply.json(201, note);
    }

    private Reply refund(String id, Call call) {
        Map<String, Object> refund = Json.object(call.body());
        shop.refunds.computeIfAbsent(id, key -> new ArrayList<>()).add(refund);
        return Reply.json(201, refund);
    }

    private Reply fulfillments(String id, Call call) {
        List<Object> all = shop.fulfillments.computeIfAbsent(id, key -> new ArrayList<>());
        if (!call.write()) {
            return Reply.json(200, all);
        }
        Map<String, Object> fulfillment = Json.object(call.body());
        fulfillment.put("id", shop.nextId());
        all.add(fulfillment);
        return Reply.json(201, fulfillment);
    }

    private Reply webhooks(@Nullable String id, Call call) {
        if (id == null) {
            return Reply.json(200, new ArrayList<>(shop.webhooks.values()));
        }
        Map<String, Object> webhook = Json.map(shop.webhooks.get(id));
        webhook.putAll(call.write() ? Json.object(call.body()) : Map.of());
        return Reply.json(200, webhook);
    }
}
