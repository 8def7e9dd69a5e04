package org.platen.storefront.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.order.Personalisation;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.testkit.storefront.Fault;
import org.platen.testkit.storefront.Json;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.SignedDelivery;
import org.platen.testkit.storefront.WooCommerceStandIn;

class WooCommerceStoriesTest {
    private final WooCommerceStandIn shop = new WooCommerceStandIn(0, Settings.KEY, Settings.SECRET);
    private final Settings settings = new Settings().shop(shop.address());
    private final StorefrontAdapter adapter = settings.adapter();

    @AfterEach
    void close() {
        shop.close();
    }

    private StorefrontEvent parse(StorefrontAdapter reader, String topic, String body) throws Exception {
        return reader.parse(
                new InboxDelivery(1, "woocommerce", "demo", topic, Map.of(), body.getBytes(StandardCharsets.UTF_8), 1));
    }

    private IncomingOrder told(String orderId) throws Exception {
        return told(adapter, Json.write(shop.show(orderId)));
    }

    private IncomingOrder told(StorefrontAdapter reader, String body) throws Exception {
        return ((StorefrontEvent.OrderState) parse(reader, "order.updated", body)).order();
    }

    @Test
    void refunded_pieces_are_not_made_whatever_way_the_order_comes() throws Exception {
        String id = shop.place(OrderSample.plain(5));
        String line = shop.lines(id).get(0);
        shop.refund(id, line, 2);
        shop.refund(id, line, 1);

        IncomingOrder order = told(id);

        assertThat(order.lines()).extracting(IncomingOrder.Line::quantity).containsExactly(2);
        assertThat(adapter.read(id)).contains(order);
        assertThat(adapter.changedSince("", shop.time()).orders()).containsExactly(order);
    }

    @Test
    void a_line_refunded_in_full_is_absent() throws Exception {
        String id = shop.place(OrderSample.shirts());
        shop.refund(id, shop.lines(id).get(0), 2);

        assertThat(told(id).lines()).extracting(IncomingOrder.Line::quantity).containsExactly(1);
    }

    @Test
    void polling_finds_orders_that_went_to_the_bin() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        String cursor = adapter.changedSince("", shop.time()).cursor();
        shop.time(shop.time().plusSeconds(600));
        shop.trash(id);

        assertThat(adapter.changedSince(cursor, shop.time()).orders())
                .singleElement()
                .satisfies(order -> assertThat(order.canceled()).isTrue());
    }

    @Test
    void a_changed_quantity_is_seen_by_reading_the_order_and_not_by_polling() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.time(shop.time().plusSeconds(3_600));
        shop.place(OrderSample.plain(1));
        String cursor = adapter.changedSince("", shop.time()).cursor();

        shop.changeQuantity(id, 4);

        assertThat(adapter.changedSince(cursor, shop.time()).orders())
                .extracting(IncomingOrder::externalId)
                .doesNotContain(id);
        assertThat(adapter.read(id).orElseThrow().lines())
                .extracting(IncomingOrder.Line::quantity)
                .containsExactly(4);
    }

    @Test
    void one_strange_order_does_not_hide_the_others() throws Exception {
        String strange = shop.place(OrderSample.plain(1));
        String plain = shop.place(OrderSample.plain(1));
        Json.maps(shop.show(strange).get("line_items")).get(0).put("quantity", "many");

        assertThat(adapter.changedSince("", shop.time()).orders())
                .extracting(IncomingOrder::externalId)
                .containsExactly(plain);
        assertThat(settings.warnings).singleElement().asString().contains("order " + strange);
    }

    @Test
    void meta_values_may_be_lists_and_objects_and_keys_may_repeat() throws Exception {
        String body = """
                {"id":1,"status":"processing","line_items":[{"id":2,"name":"Tee","quantity":1,"sku":"T","meta_data":[
                {"id":3,"key":"Front","value":"LOGO 1"},{"id":4,"key":"Front","value":"LOGO 2"},
                {"id":5,"key":"_options","value":{"b":[1,2.50,null],"a":"<i>x</i>"}},{"id":6,"key":"Gift","value":true},
                {"id":7,"key":"Count","value":3},{"id":8,"key":"Empty","value":null}]}]}""";

        assertThat(told(adapter, body).lines().get(0).personalisation())
                .containsExactly(
                        new Personalisation("Front", "LOGO 1", false),
                        new Personalisation("Front", "LOGO 2", false),
                        new Personalisation("_options", "{\"b\":[1,2.50,null],\"a\":\"<i>x</i>\"}", true),
                        new Personalisation("Gift", "true", false),
                        new Personalisation("Count", "3", false),
                        new Personalisation("Empty", "", false));
    }

    @Test
    void without_a_shipping_address_it_goes_to_the_billing_address() throws Exception {
        String body = """
                {"id":1,"status":"processing","line_items":[],"billing":{"first_name":"Ann","address_1":"Way 1","city":"X"},
                "shipping":{"first_name":"","address_1":"","city":"","country":"FR"},
                "meta_data":[{"key":"_po_number","value":"PO 4711"}]}""";

        IncomingOrder order = told(adapter, body);

        assertThat(order.shipTo().line1()).isEqualTo("Way 1");
        assertThat(order.poNumber()).isEqualTo("PO 4711");
    }

    @Test
    void states_mean_basket_unpaid_paid_or_cancelled() throws Exception {
        List<String> seen = new ArrayList<>();
        for (String status : List.of(
                "pending", "processing", "on-hold", "completed", "cancelled", "refunded", "failed", "checkout-draft")) {
            IncomingOrder order =
                    told(adapter, "{\"id\":1,\"status\":\"" + status + "\",\"date_paid_gmt\":null,\"line_items\":[]}");
            seen.add(status
                    + (order.paid() ? " paid" : "")
                    + (order.canceled() ? " canceled" : "")
                    + (order.basket() ? " basket" : ""));
        }

        assertThat(seen)
                .containsExactly(
                        "pending",
                        "processing paid",
                        "on-hold",
                        "completed paid",
                        "cancelled canceled",
                        "refunded canceled",
                        "failed",
                        "checkout-draft basket");
        StorefrontAdapter early =
                new Settings().paid("processing", "completed", "on-hold").adapter();
        assertThat(told(early, "{\"id\":1,\"status\":\"on-hold\",\"line_items\":[]}")
                        .paid())
                .isTrue();
    }

    @Test
    void an_error_that_the_shop_signs_and_delivers_is_named() {
        String body =
                "{\"code\":\"woocommerce_rest_cannot_view\",\"message\":\"Sorry, you cannot view this resource.\"}";

        assertThatThrownBy(() -> parse(adapter, "order.updated", body))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("cannot view");
    }

    @Test
    void an_order_relabelled_as_a_deletion_is_refused() {
        String id = shop.place(OrderSample.plain(1));

        assertThatThrownBy(() -> parse(adapter, "order.deleted", Json.write(shop.show(id))))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void a_shop_whose_plugin_is_off_has_not_lost_its_orders() {
        String id = shop.place(OrderSample.plain(1));
        shop.everyCall(new Fault.Refusal(404, Map.of(), "{\"code\":\"rest_no_route\",\"message\":\"No route\"}"));

        assertThatThrownBy(() -> adapter.read(id))
                .isInstanceOfSatisfying(
                        StorefrontException.class,
                        e -> assertThat(e.isLasting()).isTrue());
    }

    @Test
    void over_plain_http_the_request_is_signed_and_the_secret_stays_home() throws Exception {
        String id = shop.place(OrderSample.plain(1));

        assertThat(adapter.read(id)).isPresent();
        assertThat(shop.calls().get(0).query()).containsEntry("oauth_consumer_key", Settings.KEY);
        assertThat(shop.calls().get(0).headers()).doesNotContainKey("authorization");
        assertThat(shop.calls().get(0).toString()).doesNotContain(Settings.SECRET);
        assertThatThrownBy(() -> new Settings()
                        .shop(shop.address())
                        .consumerSecret("cs_wrong")
                        .adapter()
                        .read(id))
                .isInstanceOf(StorefrontException.class)
                .hasMessageContaining("401");
    }

    @Test
    void rereading_takes_the_present_state_instead_of_the_webhooks() throws Exception {
        StorefrontAdapter rereading =
                new Settings().shop(shop.address()).reread().adapter();
        String id = shop.place(OrderSample.plain(1));
        SignedDelivery old = shop.created(id, "platen-demo-secret");
        shop.changeNote(id, "newer");

        assertThat(told(rereading, new String(old.body(), StandardCharsets.UTF_8))
                        .note())
                .isEqualTo("newer");
        shop.remove(id);
        assertThat(parse(rereading, "order.updated", new String(old.body(), StandardCharsets.UTF_8)))
                .isEqualTo(new StorefrontEvent.OrderRemoved(id));
    }

    @Test
    void webhooks_that_woocommerce_disabled_are_made_active_again() throws Exception {
        String address = "https://mis.example.com/webhooks/demo";
        String disabled = shop.webhook("order.created", address, "disabled");
        String paused = shop.webhook("order.updated", address, "paused");
        String others = shop.webhook("order.created", "https://other.example.com/", "disabled");
        Settings tended = new Settings().shop(shop.address()).webhookUrl(address);
        StorefrontAdapter tending = tended.adapter();

        tending.changedSince("", shop.time());
        tending.changedSince("", shop.time());

        assertThat(shop.webhookStatus(disabled)).isEqualTo("active");
        assertThat(shop.webhookStatus(paused)).isEqualTo("paused");
        assertThat(shop.webhookStatus(others)).isEqualTo("disabled");
        assertThat(tended.warnings).singleElement().asString().contains("active again");
    }

    @Test
    void a_shop_without_our_webhook_is_warned_of_and_polled() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        Settings tended = new Settings().shop(shop.address()).webhookUrl("https://mis.example.com/webhooks/demo");

        assertThat(tended.adapter().changedSince("", shop.time()).orders())
                .extracting(IncomingOrder::externalId)
                .containsExactly(id);
        assertThat(tended.warnings).singleElement().asString().contains("no webhook order.created");
    }

    @Test
    void a_shop_without_pretty_permalinks_is_asked_by_rest_route() throws Exception {
        String id = shop.place(OrderSample.plain(1));

        StorefrontAdapter plain =
                new Settings().shop(shop.address()).plainPermalinks().adapter();

        assertThat(plain.read(id)).isPresent();
        assertThat(plain.changedSince("", shop.time()).orders()).hasSize(1);
        assertThat(shop.calls()).allMatch(call -> call.path().equals("/"));
    }
}
