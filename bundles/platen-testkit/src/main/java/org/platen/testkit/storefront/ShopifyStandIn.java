package org.platen.testkit.storefront;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a Shopify shop: the Admin GraphQL endpoint for the operations that Platen uses, and signed webhooks. It
 * answers with HTTP 200 whatever goes wrong in a document, throttles by cost, and refuses business errors as userErrors.
 */
public final class ShopifyStandIn extends VendorStandIn {
    private static final Pattern ENDPOINT = Pattern.compile("/admin/api/[^/]+/graphql\\.json");
    private static final Pattern SINCE = Pattern.compile("updated_at:>='([^']+)'");

    private final String domain;
    private final String token;
    private final ShopifyShop shop = new ShopifyShop();
    private final ShopifyGraph graph = new ShopifyGraph(shop);
    private final ShopifyFulfilling fulfilling = new ShopifyFulfilling(shop);
    private final ShopifyChanging changing = new ShopifyChanging(shop);
    private String version = "2026-10";
    private int locations = 1;
    /** Subscriptions: topic and address. */
    private final List<Map<String, Object>> subscriptions = new ArrayList<>();

    /** @param domain such as {@code demo.myshopify.com} */
    public ShopifyStandIn(int port, String domain, String token) {
        super(port);
        this.domain = domain;
        this.token = token;
    }

    /** API version that it answers with; an expired one falls forward in silence. */
    public synchronized void answersAs(String apiVersion) {
        version = apiVersion;
    }

    /** How many locations share the orders that are placed from now on. */
    public synchronized void locations(int count) {
        locations = count;
    }

    /** Holds the fulfilment of an order. Its date of change stays: no page of the vendor's says that it moves. */
    @Override
    public synchronized void hold(String orderId) {
        parts(orderId).forEach(part -> {
            part.holds.add(new ShopifyShop.Hold(shop.nextId(), "", "The address looks odd", false));
            part.status = "ON_HOLD";
        });
    }

    @Override
    public synchronized void release(String orderId) {
        parts(orderId).forEach(part -> {
            part.holds.removeIf(hold -> !hold.ours());
            part.status = part.status.equals("ON_HOLD") && part.holds.isEmpty() ? "OPEN" : part.status;
        });
    }

    @Override
    public synchronized void cancel(String orderId) {
        shop.cancel(orderId, time());
    }

    @Override
    public synchronized boolean canceled(String orderId) {
        return !Json.text(order(orderId).get("cancelled_at")).isEmpty();
    }

    @Override
    public synchronized boolean held(String orderId) {
        return parts(orderId).stream().anyMatch(part -> !part.holds.isEmpty());
    }

    @Override
    public synchronized boolean refunded(String orderId) {
        return shop.refunded.contains(orderId);
    }

    /** Whether the pieces of a cancelled order were put back into the shop's own stock. */
    public synchronized boolean restocked(String orderId) {
        return shop.restocked.contains(orderId);
    }

    /** Notes of holds and of the cancel, and the metafield for notices where the order has its tag. */
    @Override
    public synchronized List<String> said(String orderId) {
        List<String> said = new ArrayList<>();
        parts(orderId)
                .forEach(part ->
                        part.holds.stream().filter(ShopifyShop.Hold::ours).forEach(hold -> said.add(hold.notes())));
        String note = shop.staffNotes.get(orderId);
        if (note != null && canceled(orderId)) {
            said.add(note);
        }
        String notice = metafield(orderId, "platen.notice");
        if (!notice.isEmpty() && shop.tags.getOrDefault(orderId, Set.of()).contains("platen-notice")) {
            said.add(notice);
        }
        return said;
    }

    @Override
    public synchronized List<String> stepsShown(String orderId) {
        String shown = metafield(orderId, "platen.production");
        return shown.isEmpty() ? List.of() : List.of(shown);
    }

    private String metafield(String orderId, String name) {
        return shop.metafields.getOrDefault(orderId, Map.of()).getOrDefault(name, "");
    }

    /** It names the part that was held or released, by its graph id, and not the order. */
    @Override
    public synchronized SignedDelivery holdChanged(String orderId, String secret) {
        ShopifyShop.FulfillmentOrder part = parts(orderId).get(0);
        String gid = ShopifyGraph.gid("FulfillmentOrder", String.valueOf(part.id));
        Map<String, Object> body = Json.of(
                "fulfillment_order", Json.of("id", gid, "status", part.status.toLowerCase(java.util.Locale.ROOT)));
        String topic = held(orderId) ? "fulfillment_orders/placed_on_hold" : "fulfillment_orders/hold_released";
        return sign(topic, Json.write(body).getBytes(StandardCharsets.UTF_8), secret);
    }

    @Override
    public synchronized SignedDelivery updated(String orderId, String secret) {
        return sign("orders/updated", Json.write(order(orderId)).getBytes(StandardCharsets.UTF_8), secret);
    }

    @Override
    boolean write(String method, String body) {
        return body.contains("mutation ");
    }

    @Override
    String describe(String method, String path, String body) {
        try {
            Map<String, Object> request = Json.object(body);
            GraphQlDocument document = document(request);
            String asked =
                    document.roots().stream().map(GraphQlDocument.Field::name).collect(Collectors.joining(" "));
            return (document.mutation() ? "mutation " : "query ") + asked + " " + Json.write(request.get("variables"));
        } catch (IllegalArgumentException e) {
            return method + " " + path;
        }
    }

    private static GraphQlDocument document(Map<String, Object> request) {
        return GraphQlDocument.parse(Json.text(request.get("query")), Json.map(request.get("variables")));
    }

    @Override
    Reply answer(Call call) {
        if (!ENDPOINT.matcher(call.path()).matches()) {
            return Reply.json(404, Json.of("errors", "Not Found"));
        }
        if (!token.equals(call.headers().get("x-shopify-access-token"))) {
            return Reply.json(401, Json.of("errors", "[API] Invalid API key or access token"));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            GraphQlDocument document = document(Json.object(call.body()));
            answer.put("data", GraphQlAnswer.pick(root(document.mutation()), document.roots()));
        } catch (IllegalArgumentException e) {
            answer.put("errors", List.of(Json.of("message", e.getMessage())));
        }
        answer.put("extensions", cost(12, 1_000));
        return new Reply(200, Map.of("X-Shopify-API-Version", version), Json.write(answer));
    }

    private static Map<String, Object> cost(int requested, int available) {
        return Json.of(
                "cost",
                Json.of(
                        "requestedQueryCost",
                        requested,
                        "actualQueryCost",
                        null,
                        "throttleStatus",
                        Json.of("maximumAvailable", 2000.0, "currentlyAvailable", available, "restoreRate", 100.0)));
    }

    private Map<String, Object> root(boolean mutation) {
        return mutation
                ? Json.of(
                        "fulfillmentOrderReportProgress",
                        (GraphQlAnswer.Resolver) fulfilling::reportProgress,
                        "fulfillmentCreate",
                        (GraphQlAnswer.Resolver) fulfilling::createFulfillment,
                        "fulfillmentOrderHold",
                        (GraphQlAnswer.Resolver) fulfilling::hold,
                        "fulfillmentOrderReleaseHold",
                        (GraphQlAnswer.Resolver) fulfilling::releaseHold,
                        "orderCancel",
                        (GraphQlAnswer.Resolver) changing::cancel,
                        "metafieldsSet",
                        (GraphQlAnswer.Resolver) changing::setMetafields,
                        "metafieldsDelete",
                        (GraphQlAnswer.Resolver) changing::deleteMetafields,
                        "tagsAdd",
                        (GraphQlAnswer.Resolver) changing::addTags,
                        "webhookSubscriptionCreate",
                        (GraphQlAnswer.Resolver) this::subscribe)
                : Json.of(
                        "order",
                        (GraphQlAnswer.Resolver) arguments -> {
                            String id = bare(arguments.get("id"));
                            if (!shop.orders.containsKey(id)) {
                                return null;
                            }
                            shop.asked(id, time());
                            return graph.order(id);
                        },
                        "orders",
                        (GraphQlAnswer.Resolver) this::orders,
                        "webhookSubscriptions",
                        GraphQlAnswer.connection(subscriptions),
                        "fulfillment",
                        (GraphQlAnswer.Resolver) arguments -> graph.fulfillmentById(bare(arguments.get("id"))),
                        "fulfillmentOrder",
                        (GraphQlAnswer.Resolver) arguments -> graph.fulfillmentOrderById(bare(arguments.get("id"))));
    }

    private Map<String, Object> orders(Map<String, Object> arguments) {
        Matcher since = SINCE.matcher(Json.text(arguments.get("query")));
        Instant from = since.find() ? Instant.parse(since.group(1)) : Instant.MIN;
        String after = Json.text(arguments.get("after"));
        List<String> ids = shop.orders.keySet().stream()
                .filter(id -> !updated(id).isBefore(from))
                .sorted(Comparator.comparing(this::key))
                .filter(id -> after.isEmpty() || key(id).compareTo(after) > 0)
                .toList();
        List<String> page =
                ids.stream().limit(Json.number(arguments.get("first"))).toList();
        return GraphQlAnswer.page(
                page.stream().map(graph::order).toList(),
                page.size() < ids.size(),
                page.isEmpty() ? "" : key(page.get(page.size() - 1)));
    }

    private Instant updated(String id) {
        return Instant.parse(Json.text(order(id).get("updated_at")));
    }

    private String key(String id) {
        return updated(id) + "/" + "0".repeat(Math.max(0, 20 - id.length())) + id;
    }

    private Map<String, Object> subscribe(Map<String, Object> arguments) {
        Map<String, Object> webhook = Json.map(arguments.get("webhookSubscription"));
        subscriptions.add(Json.of("topic", arguments.get("topic"), "uri", webhook.get("uri")));
        return Json.of(
                "webhookSubscription",
                Json.of("id", ShopifyGraph.gid("WebhookSubscription", String.valueOf(shop.nextId()))),
                "userErrors",
                new ArrayList<>());
    }

    /** Topics that are delivered to an address. */
    public synchronized List<String> subscriptions(String address) {
        return subscriptions.stream()
                .filter(each -> address.equals(each.get("uri")))
                .map(each -> Json.text(each.get("topic")))
                .toList();
    }

    /** Drops all subscriptions, as the vendor does when deliveries fail for hours. */
    public synchronized void dropSubscriptions() {
        subscriptions.clear();
    }

    static String bare(@Nullable Object gid) {
        String text = Json.text(gid);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private Map<String, Object> order(String id) {
        return Objects.requireNonNull(shop.orders.get(id), id);
    }

    private List<ShopifyShop.FulfillmentOrder> parts(String orderId) {
        return shop.work.getOrDefault(orderId, List.of());
    }

    @Override
    public synchronized String accept(Map<String, Object> order) {
        String id = Json.text(order.get("id"));
        if (shop.orders.containsKey(id)) {
            shop.orders.put(id, order);
        } else {
            shop.put(id, order, locations);
        }
        return id;
    }

    @Override
    public synchronized String place(OrderSample sample) {
        return accept(ShopifySamples.order(shop.nextId(), time(), sample));
    }

    @Override
    public synchronized void changeQuantity(String orderId, int quantity) {
        Map<String, Object> line = Json.maps(order(orderId).get("line_items")).get(0);
        line.put("quantity", Math.max(quantity, Json.number(line.get("quantity"))));
        line.put("current_quantity", quantity);
        order(orderId).put("updated_at", time().toString());
    }

    @Override
    public synchronized void changeNote(String orderId, String note) {
        order(orderId).put("note", note);
        order(orderId).put("updated_at", time().toString());
    }

    @Override
    public synchronized void remove(String orderId) {
        shop.orders.remove(orderId);
    }

    @Override
    public synchronized List<String> lines(String orderId) {
        return Json.maps(order(orderId).get("line_items")).stream()
                .map(line -> Json.text(line.get("id")))
                .toList();
    }

    @Override
    public synchronized int shipmentsTold(String orderId) {
        return shop.fulfillments.getOrDefault(orderId, List.of()).size();
    }

    @Override
    public synchronized boolean inProduction(String orderId) {
        return !parts(orderId).isEmpty() && parts(orderId).stream().allMatch(part -> part.status.equals("IN_PROGRESS"));
    }

    @Override
    public synchronized SignedDelivery created(String orderId, String secret) {
        return sign("orders/create", Json.write(order(orderId)).getBytes(StandardCharsets.UTF_8), secret);
    }

    @Override
    public SignedDelivery removed(String orderId, String secret) {
        return sign("orders/delete", ("{\"id\":" + orderId + "}").getBytes(StandardCharsets.UTF_8), secret);
    }

    @Override
    public SignedDelivery sign(String topic, byte[] body, String secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Shopify-Topic", topic);
        headers.put("X-Shopify-Hmac-Sha256", SignedDelivery.hmac(secret, body));
        headers.put("X-Shopify-Shop-Domain", domain);
        headers.put("X-Shopify-API-Version", "2026-10");
        headers.put("X-Shopify-Webhook-Id", UUID.randomUUID().toString());
        headers.put("X-Shopify-Event-Id", UUID.randomUUID().toString());
        headers.put("X-Shopify-Triggered-At", time().toString());
        return new SignedDelivery(headers, body);
    }

    @Override
    public Fault refusal() {
        Map<String, Object> payload = ShopifyFulfilling.refused("fulfillment", "Fulfillment order is not fulfillable.");
        return Fault.body(Json.write(Json.of("data", Json.of("fulfillmentCreate", payload))));
    }

    /** Throttled: 388 points are missing, which come back at 100 a second. */
    @Override
    public Fault okWithPassingError() {
        return Fault.body(Json.write(Json.of(
                "errors",
                List.of(Json.of("message", "Throttled", "extensions", Json.of("code", "THROTTLED"))),
                "extensions",
                cost(400, 12))));
    }
}
