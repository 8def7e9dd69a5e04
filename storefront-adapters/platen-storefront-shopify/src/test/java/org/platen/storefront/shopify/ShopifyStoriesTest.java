package org.platen.storefront.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.Verdict;
import org.platen.testkit.storefront.Call;
import org.platen.testkit.storefront.Fault;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.ShopifyStandIn;
import org.platen.testkit.storefront.SignedDelivery;

class ShopifyStoriesTest {
    private final ShopifyStandIn shop = new ShopifyStandIn(0, Settings.DOMAIN, Settings.TOKEN);
    private final Settings settings = new Settings().shop(shop.address());
    private final StorefrontAdapter adapter = settings.adapter();

    @AfterEach
    void close() {
        shop.close();
    }

    private OutboundUpdate shipped(String orderId, long shipment, Map<Integer, Integer> pieces) {
        List<String> lines = shop.lines(orderId);
        List<OutboundUpdate.Line> left = pieces.entrySet().stream()
                .map(line -> new OutboundUpdate.Line(lines.get(line.getKey()), line.getValue()))
                .toList();
        return new OutboundUpdate(
                shipment,
                "shopify",
                "demo",
                new OrderId(1),
                orderId,
                CustomerStatus.SHIPPED,
                new OutboundUpdate.Shipped(shipment, "DHL", "0034-" + shipment, "https://t.example.com/x", left),
                null,
                1);
    }

    private StorefrontException failure(OutboundUpdate update) {
        return catchThrowableOfType(StorefrontException.class, () -> adapter.report(update));
    }

    @Test
    void the_webhook_id_is_the_key_of_a_delivery_over_its_retries() {
        SignedDelivery delivery = shop.created(shop.place(OrderSample.plain(1)), "platen-demo-secret");
        String id = delivery.headers().get("X-Shopify-Webhook-Id");

        assertThat(adapter.verify(delivery.received(), delivery.body()))
                .isEqualTo(new Verdict.Genuine("orders/create", id));
        SignedDelivery without = delivery.without("X-Shopify-Webhook-Id");
        assertThat(adapter.verify(without.received(), without.body()))
                .isEqualTo(new Verdict.Genuine("orders/create", null));
    }

    @Test
    void the_same_app_in_another_shop_is_another_shop() {
        SignedDelivery delivery = shop.created(shop.place(OrderSample.plain(1)), "platen-demo-secret");

        SignedDelivery other = delivery.with("X-Shopify-Shop-Domain", "evil.myshopify.com");

        assertThat(adapter.verify(other.received(), other.body())).isEqualTo(new Verdict.Forged("other-shop"));
        SignedDelivery none = delivery.without("X-Shopify-Shop-Domain");
        assertThat(adapter.verify(none.received(), none.body())).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void an_order_with_more_lines_than_a_page_is_read_in_full() throws Exception {
        List<OrderSample.Line> lines =
                Collections.nCopies(300, OrderSample.plain(2).lines().get(0));
        String id = shop.place(new OrderSample(true, "", lines));

        IncomingOrder polled = adapter.changedSince("", shop.time()).orders().get(0);

        assertThat(polled.lines()).hasSize(300);
        assertThat(adapter.read(id)).contains(polled);
    }

    @Test
    void throttling_waits_until_the_bucket_has_the_points() {
        shop.nextCall(shop.okWithPassingError());

        StorefrontException failure =
                catchThrowableOfType(StorefrontException.class, () -> adapter.changedSince("", shop.time()));

        assertThat(failure.isLasting()).isFalse();
        assertThat(failure.retryAfter())
                .contains(Duration.ofSeconds(4)); // 388 points are missing, 100 come each second
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS_DENIED,true",
        "MAX_COST_EXCEEDED,true",
        "undefinedField,true",
        "INTERNAL_SERVER_ERROR,false",
        "TIMEOUT,false"
    })
    void an_answer_that_says_ok_may_hold_an_error_that_lasts_or_passes(String code, boolean lasting) {
        shop.nextCall(Fault.body(
                "{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":\"" + code + "\"}}],\"data\":null}"));

        StorefrontException failure = catchThrowableOfType(StorefrontException.class, () -> adapter.read("1"));

        assertThat(failure.isLasting()).isEqualTo(lasting);
    }

    @Test
    void a_version_that_fell_forward_is_warned_of_once() throws Exception {
        shop.answersAs("2027-01");

        adapter.read("1");
        adapter.read("1");

        assertThat(settings.warnings)
                .singleElement()
                .asString()
                .contains("2027-01")
                .contains("2026-10");
    }

    @Test
    void a_wrong_token_is_told_without_telling_it() {
        StorefrontAdapter wrong =
                new Settings().shop(shop.address()).token("shpat_not_this_one").adapter();

        StorefrontException failure = catchThrowableOfType(StorefrontException.class, () -> wrong.read("1"));

        assertThat(failure.isLasting()).isTrue();
        assertThat(failure).hasMessageContaining("401").hasMessageNotContaining("shpat_");
    }

    @Test
    void a_shipment_carries_lines_and_tracking_and_lets_the_customer_know() throws Exception {
        String id = shop.place(OrderSample.shirts());

        String told = adapter.report(shipped(id, 1, Map.of(0, 2)));

        assertThat(told).startsWith("gid://shopify/Fulfillment/");
        assertThat(writes())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains(
                                "\"notifyCustomer\":true",
                                "\"number\":\"0034-1\"",
                                "\"company\":\"DHL\"",
                                "\"quantity\":2"));
    }

    @Test
    void goods_from_two_locations_are_told_in_two_calls_and_each_once() throws Exception {
        shop.locations(2);
        String id = shop.place(OrderSample.shirts());
        shop.nextWrite(new Fault.LostAnswer());

        assertThat(failure(shipped(id, 1, Map.of(0, 2, 1, 1))).isLasting()).isFalse();
        adapter.report(shipped(id, 1, Map.of(0, 2, 1, 1)));
        adapter.report(shipped(id, 1, Map.of(0, 2, 1, 1)));

        assertThat(shop.shipmentsTold(id)).isEqualTo(2);
    }

    @Test
    void pieces_that_the_shop_took_out_meanwhile_do_not_stop_the_rest() throws Exception {
        String id = shop.place(OrderSample.plain(2));

        adapter.report(shipped(id, 1, Map.of(0, 3)));

        assertThat(shop.shipmentsTold(id)).isEqualTo(1);
    }

    @Test
    void an_order_on_hold_or_fulfilled_by_hand_needs_a_person() throws Exception {
        String held = shop.place(OrderSample.plain(1));
        shop.hold(held);
        String done = shop.place(OrderSample.plain(1));
        adapter.report(shipped(done, 1, Map.of(0, 1)));

        assertThat(failure(shipped(held, 2, Map.of(0, 1))).isLasting()).isTrue();
        assertThat(failure(shipped(done, 3, Map.of(0, 1)))).hasMessageContaining("nothing left to fulfil");
        assertThat(shop.shipmentsTold(done)).isEqualTo(1);
    }

    @Test
    void work_is_not_reported_where_shopify_does_not_take_it() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.hold(id);

        assertThat(adapter.report(new OutboundUpdate(
                        1, "shopify", "demo", new OrderId(1), id, CustomerStatus.IN_PRODUCTION, null, null, 1)))
                .isNull();
        assertThat(writes()).isEmpty();
    }

    @Test
    void two_equal_shipments_without_tracking_are_two() throws Exception {
        String id = shop.place(OrderSample.plain(2));
        List<OutboundUpdate.Line> one =
                List.of(new OutboundUpdate.Line(shop.lines(id).get(0), 1));

        for (long shipment = 1; shipment <= 2; shipment++) {
            adapter.report(new OutboundUpdate(
                    shipment,
                    "shopify",
                    "demo",
                    new OrderId(1),
                    id,
                    CustomerStatus.SHIPPED,
                    new OutboundUpdate.Shipped(shipment, null, null, null, one),
                    null,
                    1));
        }

        assertThat(shop.shipmentsTold(id)).isEqualTo(2);
    }

    private List<Call> writes() {
        return new ArrayList<>(shop.calls()).stream().filter(Call::write).toList();
    }

    @Test
    void subscriptions_that_shopify_deleted_are_made_again() throws Exception {
        String address = "https://mis.example.com/webhooks/demo";
        Settings tended = new Settings().shop(shop.address()).webhookUrl(address);

        tended.adapter().changedSince("", shop.time());
        assertThat(shop.subscriptions(address)).hasSize(7).contains("ORDERS_CREATE", "ORDERS_DELETE");
        tended.adapter().changedSince("", shop.time());
        assertThat(shop.subscriptions(address)).hasSize(7);

        shop.dropSubscriptions();
        StorefrontAdapter fresh = tended.adapter();
        fresh.changedSince("", shop.time());
        assertThat(shop.subscriptions(address)).hasSize(7);
        int calls = shop.calls().size();
        fresh.changedSince("", shop.time());
        assertThat(shop.calls()).hasSize(calls + 1);
        assertThat(tended.warnings).hasSize(14);
    }

    private OutboundUpdate notice(String id, OutboundUpdate.Deed deed, int attempts) {
        return new OutboundUpdate(
                        9, "shopify", "demo", new OrderId(1), id, CustomerStatus.IN_PRODUCTION, null, null, attempts)
                .saying(new OutboundUpdate.Notice(deed, "Out of blanks"));
    }

    @Test
    void a_cancel_is_a_job_of_shopifys_and_is_told_when_that_is_done() throws Exception {
        String id = shop.place(OrderSample.plain(1));

        StorefrontException first = failure(notice(id, OutboundUpdate.Deed.CANCELED, 1));

        assertThat(first.isLasting()).isFalse();
        assertThat(first.retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(adapter.report(notice(id, OutboundUpdate.Deed.CANCELED, 2))).isEqualTo("gid://shopify/Order/" + id);
        assertThat(writes())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains(
                                "\"originalPaymentMethodsRefund\":false", "\"notifyCustomer\":false", "Out of blanks"));
        assertThat(shop.restocked(id)).isFalse();
    }

    @Test
    void the_pieces_go_back_into_shopifys_stock_only_where_the_shop_asked_for_it() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        StorefrontAdapter restocking =
                new Settings().shop(shop.address()).restock().adapter();

        catchThrowableOfType(
                StorefrontException.class, () -> restocking.report(notice(id, OutboundUpdate.Deed.CANCELED, 1)));

        assertThat(shop.restocked(id)).isTrue();
        assertThat(shop.refunded(id)).isFalse();
    }

    @Test
    void a_part_that_is_being_made_cannot_be_held_and_its_people_read_that_it_is() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        adapter.report(new OutboundUpdate(
                1, "shopify", "demo", new OrderId(1), id, CustomerStatus.IN_PRODUCTION, null, null, 1));

        adapter.report(notice(id, OutboundUpdate.Deed.HELD, 1));

        assertThat(shop.held(id)).isFalse();
        assertThat(shop.said(id)).containsExactly("On hold in production: Out of blanks");
    }

    @Test
    void what_was_cancelled_there_while_it_was_looked_at_is_neither_held_nor_released() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.beforeNextWrite(() -> shop.cancel(id));
        assertThat(adapter.report(notice(id, OutboundUpdate.Deed.HELD, 1))).isNull();

        String held = shop.place(OrderSample.plain(1));
        adapter.report(notice(held, OutboundUpdate.Deed.HELD, 1));
        shop.beforeNextWrite(() -> shop.cancel(held));
        adapter.report(notice(held, OutboundUpdate.Deed.RELEASED, 1));

        assertThat(shop.held(id)).isFalse();
        assertThat(shop.said(id)).isEmpty();
        assertThat(shop.canceled(held)).isTrue();
    }

    @Test
    void what_shopify_refuses_though_nothing_changed_there_is_its_last_word() {
        String id = shop.place(OrderSample.plain(1));
        shop.nextWrite(shop.refusal());
        assertThat(failure(notice(id, OutboundUpdate.Deed.HELD, 1)).isLasting()).isTrue();

        shop.nextWrite(shop.refusal());
        assertThat(failure(new OutboundUpdate(
                                1, "shopify", "demo", new OrderId(1), id, CustomerStatus.IN_PRODUCTION, null, null, 1))
                        .isLasting())
                .isTrue();
    }

    @Test
    void each_location_holds_its_part() throws Exception {
        shop.locations(2);
        String id = shop.place(OrderSample.shirts());
        shop.nextWrite(new Fault.LostAnswer());

        assertThat(failure(notice(id, OutboundUpdate.Deed.HELD, 1)).isLasting()).isFalse();
        adapter.report(notice(id, OutboundUpdate.Deed.HELD, 2));

        assertThat(shop.said(id)).hasSize(2);
    }

    @Test
    void a_hold_of_something_that_shopify_does_not_show_asks_for_nothing() throws Exception {
        SignedDelivery delivery = shop.sign(
                "fulfillment_orders/placed_on_hold",
                "{\"fulfillment_order\":{\"id\":\"gid://shopify/FulfillmentOrder/1\",\"status\":\"on_hold\"}}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "platen-demo-secret");

        assertThat(adapter.parse(new InboxDelivery(
                        1,
                        "shopify",
                        "demo",
                        "fulfillment_orders/placed_on_hold",
                        delivery.received(),
                        delivery.body(),
                        1)))
                .isInstanceOf(StorefrontEvent.Nothing.class);
    }

    @Test
    void trouble_with_subscriptions_does_not_stop_polling() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        Settings tended = new Settings().shop(shop.address()).webhookUrl("https://mis.example.com/webhooks/demo");
        shop.nextWrite(Fault.status(403));

        assertThat(tended.adapter().changedSince("", shop.time()).orders())
                .extracting(IncomingOrder::externalId)
                .containsExactly(id);
        assertThat(tended.warnings).singleElement().asString().contains("403");
    }
}
