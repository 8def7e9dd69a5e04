package org.platen.storefront.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontException;
import org.platen.testkit.storefront.Call;
import org.platen.testkit.storefront.Fault;
import org.platen.testkit.storefront.OrderSample;
import org.platen.testkit.storefront.WooCommerceStandIn;

class WooCommerceReportsTest {
    private final WooCommerceStandIn shop = new WooCommerceStandIn(0, Settings.KEY, Settings.SECRET);
    private final StorefrontAdapter adapter =
            new Settings().shop(shop.address()).adapter();

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
                "woocommerce",
                "demo",
                new OrderId(1),
                orderId,
                CustomerStatus.SHIPPED,
                new OutboundUpdate.Shipped(shipment, "DHL", "0034-" + shipment, "https://t.example.com/x", left),
                null,
                1);
    }

    private String status(String orderId) {
        return String.valueOf(shop.show(orderId).get("status"));
    }

    @Test
    void the_order_is_completed_with_its_last_piece_and_the_customer_mailed_once() throws Exception {
        String id = shop.place(OrderSample.shirts());

        adapter.report(shipped(id, 1, Map.of(0, 1)));
        assertThat(status(id)).isEqualTo("processing");
        adapter.report(shipped(id, 2, Map.of(0, 1, 1, 1)));
        adapter.report(shipped(id, 2, Map.of(0, 1, 1, 1)));
        adapter.report(shipped(id, 1, Map.of(0, 1)));

        assertThat(status(id)).isEqualTo("completed");
        assertThat(shop.completionMails()).isEqualTo(1);
        assertThat(shop.shipmentsTold(id)).isEqualTo(2);
    }

    @Test
    void each_step_may_lose_its_answer() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        for (int lost = 0; lost < 2; lost++) {
            shop.nextWrite(new Fault.LostAnswer());
            assertThatThrownBy(() -> adapter.report(shipped(id, 1, Map.of(0, 1))))
                    .isInstanceOf(StorefrontException.class);
        }

        adapter.report(shipped(id, 1, Map.of(0, 1)));

        assertThat(shop.shipmentsTold(id)).isEqualTo(1);
        assertThat(shop.completionMails()).isEqualTo(1);
        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void refunded_pieces_need_not_ship() throws Exception {
        String id = shop.place(OrderSample.plain(3));
        shop.refund(id, shop.lines(id).get(0), 2);

        adapter.report(shipped(id, 1, Map.of(0, 1)));

        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void an_order_in_the_bin_is_not_brought_back() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.trash(id);

        adapter.report(shipped(id, 1, Map.of(0, 1)));

        assertThat(status(id)).isEqualTo("trash");
    }

    @Test
    void no_status_is_written_that_the_shop_does_not_know() throws Exception {
        String id = shop.place(OrderSample.plain(1));

        adapter.report(new OutboundUpdate(
                1, "woocommerce", "demo", new OrderId(1), id, CustomerStatus.IN_PRODUCTION, null, null, 1));

        assertThat(shop.calls()).filteredOn(Call::write).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("PUT");
            assertThat(call.body()).contains("_platen_status").doesNotContain("\"status\"");
        });
        assertThat(status(id)).isEqualTo("processing");
    }

    @Test
    void a_shipment_of_other_lines_alone_says_nothing() throws Exception {
        String id = shop.place(OrderSample.plain(1));

        assertThat(adapter.report(shipped(id, 1, Map.of()))).isNull();
        assertThat(shop.calls()).isEmpty();
    }

    @Test
    void an_order_that_left_as_a_whole_is_completed() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        OutboundUpdate whole =
                new OutboundUpdate(1, "woocommerce", "demo", new OrderId(1), id, CustomerStatus.SHIPPED, null, null, 1);

        adapter.report(whole);
        adapter.report(whole);

        assertThat(status(id)).isEqualTo("completed");
        assertThat(shop.completionMails()).isEqualTo(1);
    }

    @Test
    void a_fulfilment_carries_lines_and_tracking_where_the_shop_has_the_feature() throws Exception {
        shop.fulfillments(true);
        String id = shop.place(OrderSample.plain(2));

        adapter.report(shipped(id, 1, Map.of(0, 2)));

        assertThat(shop.calls())
                .filteredOn(call -> call.path().endsWith("/fulfillments") && call.write())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("\"_items\"", "\"qty\":2", "0034-1", "\"is_fulfilled\":true", "DHL"));
        assertThat(shop.calls()).noneMatch(call -> call.path().endsWith("/notes"));
    }

    private OutboundUpdate notice(String id, OutboundUpdate.Deed deed) {
        return new OutboundUpdate(
                        9, "woocommerce", "demo", new OrderId(1), id, CustomerStatus.IN_PRODUCTION, null, null, 1)
                .saying(new OutboundUpdate.Notice(deed, "Out of blanks"));
    }

    @Test
    void woocommerce_takes_the_stock_back_by_itself_when_an_order_is_cancelled() throws Exception {
        String id = shop.place(OrderSample.plain(1));

        adapter.report(notice(id, OutboundUpdate.Deed.CANCELED));

        assertThat(shop.restocked(id)).isTrue();
        assertThat(shop.calls()).noneMatch(call -> call.path().endsWith("/refunds"));
        assertThat(shop.said(id)).singleElement().asString().contains("No money was paid back");
    }

    @Test
    void a_release_gives_the_order_the_status_back_that_it_had_and_woocommerce_mails_the_customer_again()
            throws Exception {
        String id = shop.place(OrderSample.plain(1));
        adapter.report(notice(id, OutboundUpdate.Deed.HELD));
        assertThat(status(id)).isEqualTo("on-hold");

        adapter.report(notice(id, OutboundUpdate.Deed.RELEASED));

        assertThat(status(id)).isEqualTo("processing");
        assertThat(shop.processingMails()).isEqualTo(1);
    }

    @Test
    void an_order_that_waits_for_its_money_is_not_taken_for_one_that_is_held() throws Exception {
        String unpaid =
                shop.place(new OrderSample(false, "", OrderSample.plain(1).lines()));
        shop.hold(unpaid);

        assertThat(adapter.read(unpaid).orElseThrow().hold().placed()).isFalse();
        assertThat(adapter.read(unpaid).orElseThrow().paid()).isFalse();
    }
}
