package org.platen.testkit.storefront;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Stands in for a WooCommerce shop over plain HTTP: REST v3 with a verified OAuth 1.0a signature, modified dates of one
 * second that stand still when a quantity changes, a bin, notes that pile up, and signed webhooks whose delivery id is no
 * key.
 */
public final class WooCommerceStandIn extends VendorStandIn {
    private final WooCommerceOAuth oauth;
    private final WooCommerceShop shop = new WooCommerceShop();
    private final WooCommerceRest rest = new WooCommerceRest(shop);

    public WooCommerceStandIn(int port, String consumerKey, String consumerSecret) {
        super(port);
        this.oauth = new WooCommerceOAuth(consumerKey, consumerSecret);
    }

    /** Switches the fulfilments feature on, which is off in a new shop. */
    public synchronized void fulfillments(boolean on) {
        shop.fulfillmentsFeature = on;
    }

    @Override
    boolean write(String method, String body) {
        return !method.equals("GET");
    }

    @Override
    String describe(String method, String path, String body) {
        return method + " " + path.replace(WooCommerceRest.ROOT, "") + (body.isEmpty() ? "" : " " + body);
    }

    @Override
    Reply answer(Call call) {
        String problem = oauth.problem(address() + call.path(), call);
        return problem.isEmpty()
                ? rest.answer(call, time())
                : WooCommerceRest.error(401, "woocommerce_rest_cannot_view", problem);
    }

    /** A webhook of the shop. @return its id */
    public synchronized String webhook(String topic, String address, String status) {
        String id = String.valueOf(shop.nextId());
        shop.webhooks.put(id, Json.of("id", id, "topic", topic, "delivery_url", address, "status", status));
        return id;
    }

    public synchronized String webhookStatus(String id) {
        return Json.text(Json.map(shop.webhooks.get(id)).get("status"));
    }

    private Map<String, Object> order(String id) {
        return Objects.requireNonNull(shop.orders.get(id), id);
    }

    /** The order as the API shows it now. */
    public synchronized Map<String, Object> show(String orderId) {
        return order(orderId);
    }

    /** How many mails told customers that their order is complete. */
    public synchronized int completionMails() {
        return shop.mails;
    }

    /** Refunds pieces of a line: the order's own quantities and status stay as they are. */
    public synchronized void refund(String orderId, String lineId, int quantity) {
        Map<String, Object> line = Json.of("id", shop.nextId(), "quantity", -quantity);
        line.put("meta_data", List.of(Json.of("key", "_refunded_item_id", "value", lineId)));
        long id = shop.nextId();
        shop.refunds
                .computeIfAbsent(orderId, key -> new ArrayList<>())
                .add(Json.of("id", id, "amount", "19.90", "line_items", List.of(line)));
        List<Object> shown = new ArrayList<>(Json.list(order(orderId).get("refunds")));
        shown.add(Json.of("id", id, "reason", "", "total", "-19.90"));
        order(orderId).put("refunds", shown);
    }

    @Override
    public synchronized String accept(Map<String, Object> order) {
        String id = Json.text(order.get("id"));
        shop.orders.put(id, order);
        return id;
    }

    @Override
    public synchronized String place(OrderSample sample) {
        return accept(WooCommerceSamples.order(shop, time(), sample));
    }

    /** Leaves the modified date as it was (seen in WooCommerce 10.6). */
    @Override
    public synchronized void changeQuantity(String orderId, int quantity) {
        Json.maps(order(orderId).get("line_items")).get(0).put("quantity", quantity);
    }

    @Override
    public synchronized void changeNote(String orderId, String note) {
        order(orderId).put("customer_note", note);
        WooCommerceShop.touch(order(orderId), time());
    }

    /** Moves an order to the bin. */
    public synchronized void trash(String orderId) {
        order(orderId).put("status", "trash");
        WooCommerceShop.touch(order(orderId), time());
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

    /** Customers are told by a note, or by a fulfilment where the shop has the feature. */
    @Override
    public synchronized int shipmentsTold(String orderId) {
        return (int) notes(orderId)
                        .filter(note -> text(note).startsWith("Shipped"))
                        .count()
                + shop.fulfillments.getOrDefault(orderId, List.of()).size();
    }

    private Stream<Map<String, Object>> notes(String orderId) {
        return Json.maps(shop.notes.get(orderId)).stream();
    }

    private static String text(Map<String, Object> note) {
        return Json.text(note.get("note"));
    }

    /** Notes that the customer does not see. */
    @Override
    public synchronized List<String> said(String orderId) {
        return notes(orderId)
                .filter(note -> !Boolean.TRUE.equals(note.get("customer_note")))
                .map(WooCommerceStandIn::text)
                .filter(text -> !text.startsWith("Shipped"))
                .toList();
    }

    /** Notes that were mailed to the customer. */
    @Override
    public synchronized List<String> stepsShown(String orderId) {
        return notes(orderId)
                .filter(note -> Boolean.TRUE.equals(note.get("customer_note")))
                .map(WooCommerceStandIn::text)
                .filter(text -> !text.startsWith("Shipped"))
                .toList();
    }

    @Override
    public synchronized void cancel(String orderId) {
        change(orderId, "cancelled");
    }

    @Override
    public synchronized void hold(String orderId) {
        change(orderId, "on-hold");
    }

    @Override
    public synchronized void release(String orderId) {
        change(orderId, "processing");
    }

    private void change(String orderId, String status) {
        shop.update(order(orderId), Json.of("status", status), time());
    }

    @Override
    public synchronized boolean canceled(String orderId) {
        return "cancelled".equals(order(orderId).get("status"));
    }

    @Override
    public synchronized boolean held(String orderId) {
        return "on-hold".equals(order(orderId).get("status"));
    }

    @Override
    public synchronized boolean refunded(String orderId) {
        return shop.refunds.containsKey(orderId);
    }

    /** Whether the shop put the pieces of an order back into its stock. */
    public synchronized boolean restocked(String orderId) {
        return shop.restocked.contains(orderId);
    }

    /** How many mails told customers that their order is being worked on, after it was on hold. */
    public synchronized int processingMails() {
        return shop.processingMails;
    }

    @Override
    public synchronized SignedDelivery holdChanged(String orderId, String secret) {
        return updated(orderId, secret);
    }

    @Override
    public synchronized SignedDelivery updated(String orderId, String secret) {
        return sign("order.updated", Json.write(order(orderId)).getBytes(StandardCharsets.UTF_8), secret);
    }

    @Override
    public synchronized boolean inProduction(String orderId) {
        return Json.maps(order(orderId).get("meta_data")).stream()
                .anyMatch(
                        meta -> "_platen_status".equals(meta.get("key")) && "in-production".equals(meta.get("value")));
    }

    @Override
    public synchronized SignedDelivery created(String orderId, String secret) {
        return sign("order.created", Json.write(order(orderId)).getBytes(StandardCharsets.UTF_8), secret);
    }

    @Override
    public SignedDelivery removed(String orderId, String secret) {
        return sign("order.deleted", ("{\"id\":" + orderId + "}").getBytes(StandardCharsets.UTF_8), secret);
    }

    @Override
    public SignedDelivery sign(String topic, byte[] body, String secret) {
        String webhook = String.valueOf(6 + Math.floorMod(topic.hashCode(), 4));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "WooCommerce/10.6.2 Hookshot (WordPress/6.8.7)");
        headers.put("Content-Type", "application/json");
        headers.put("X-WC-Webhook-Source", address() + "/");
        headers.put("X-WC-Webhook-Topic", topic);
        headers.put("X-WC-Webhook-Resource", "order");
        headers.put("X-WC-Webhook-Event", topic.replaceFirst(".*\\.", ""));
        headers.put("X-WC-Webhook-Signature", SignedDelivery.hmac(secret, body));
        headers.put("X-WC-Webhook-ID", webhook);
        headers.put("X-WC-Webhook-Delivery-ID", deliveryId(webhook));
        return new SignedDelivery(headers, body);
    }

    /** The unsigned form that comes when a webhook is saved. */
    public static SignedDelivery ping(int webhook) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "WooCommerce/10.6.2 Hookshot (WordPress/6.8.7)");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return new SignedDelivery(headers, ("webhook_id=" + webhook).getBytes(StandardCharsets.UTF_8));
    }

    /** A hash of webhook and second, as the vendor makes it: the same for all orders of a second. */
    private String deliveryId(String webhook) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5")
                    .digest((webhook + time().getEpochSecond()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Fault refusal() {
        Reply reply = WooCommerceRest.error(400, "rest_invalid_param", "Invalid parameter(s): status");
        return new Fault.Refusal(reply.status(), reply.headers(), reply.body());
    }

    /** A plugin's warning in front of the answer, or a page of a security plugin. */
    @Override
    public Fault okWithPassingError() {
        return Fault.body("<br />\n<b>Warning</b>: Undefined array key in <b>/wp-content/plugins/x.php</b><br />");
    }
}
