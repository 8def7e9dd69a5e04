package org.platen.testkit.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.order.Personalisation;
import org.platen.spi.storefront.StorefrontEvent;

/** How orders are translated. */
abstract class OrderContentContract extends WebhookOriginContract {
    @Test
    void an_order_is_translated_with_everything_that_the_buyer_entered() throws Exception {
        IncomingOrder order = told(shop.created(shop.place(OrderSample.shirts()), SECRET));

        assertThat(order.paid()).isTrue();
        assertThat(order.canceled()).isFalse();
        assertThat(order.note()).isEqualTo("Please ring twice\nThanks");
        assertThat(order.lines()).extracting(IncomingOrder.Line::sku).containsExactly("TEE-BLK-M", null);
        assertThat(order.lines()).extracting(IncomingOrder.Line::quantity).containsExactly(2, 1);
        assertThat(order.lines().get(0).personalisation())
                .containsExactly(
                        new Personalisation("Name", "Zoë Ærø", false),
                        new Personalisation("Name", "ZOË 7 \uD83E\uDD84", false),
                        new Personalisation("_print_file", "https://files.example.com/a/anne-7.png", true));
        assertThat(order.lines().get(0).artwork())
                .containsExactly(new IncomingOrder.ArtworkLink("front", "https://files.example.com/a/anne-7.png"));
    }

    @Test
    void webhook_poll_and_single_reading_tell_the_same_order() throws Exception {
        String id = shop.place(OrderSample.shirts());

        IncomingOrder told = told(shop.created(id, SECRET));

        // Whether somebody holds it is no part of its content: a webhook need not know.
        assertThat(adapter.read(id).map(read -> read.held(told.hold()))).contains(told);
        assertThat(poll("").orders().stream().map(polled -> polled.held(told.hold())))
                .containsExactly(told);
        assertThat(told(shop.created(id, SECRET))).isEqualTo(told);
    }

    @Test
    void an_unpaid_order_is_not_to_be_made() throws Exception {
        String id = shop.place(new OrderSample(false, "", OrderSample.plain(1).lines()));

        assertThat(told(shop.created(id, SECRET)).paid()).isFalse();
    }

    @Test
    void a_changed_quantity_is_another_content() throws Exception {
        String id = shop.place(OrderSample.plain(5));
        IncomingOrder before = told(shop.created(id, SECRET));

        shop.changeQuantity(id, 2);

        IncomingOrder after = told(shop.created(id, SECRET));
        assertThat(after).isNotEqualTo(before);
        assertThat(after.lines()).extracting(IncomingOrder.Line::quantity).containsExactly(2);
    }

    @Test
    void a_line_without_pieces_is_absent() throws Exception {
        String id = shop.place(OrderSample.shirts());

        shop.changeQuantity(id, 0);

        assertThat(told(shop.created(id, SECRET)).lines())
                .extracting(IncomingOrder.Line::quantity)
                .containsExactly(1);
    }

    @Test
    void a_removed_order_is_gone() throws Exception {
        String id = shop.place(OrderSample.plain(1));
        shop.remove(id);

        assertThat(parse(shop.removed(id, SECRET))).isEqualTo(new StorefrontEvent.OrderRemoved(id));
        assertThat(adapter.read(id)).isEmpty();
        assertThat(poll("").ids()).isEmpty();
    }

    @Test
    void an_id_that_is_none_reads_as_absent() throws Exception {
        assertThat(adapter.read("../1")).isEmpty();
        assertThat(shop.calls()).isEmpty();
    }

    @Test
    void a_topic_that_does_not_concern_production_is_nothing() throws Exception {
        SignedDelivery delivery = shop.sign("customer/made-up", "{\"id\":1}".getBytes(StandardCharsets.UTF_8), SECRET);

        assertThat(parse(delivery)).isInstanceOf(StorefrontEvent.Nothing.class);
    }
}
