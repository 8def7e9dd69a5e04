package org.platen.storefront.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.order.Personalisation;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.Verdict;
import org.platen.testkit.storefront.Json;
import org.platen.testkit.storefront.SignedDelivery;
import org.platen.testkit.storefront.WooCommerceStandIn;

/** What a real WooCommerce 10.6 sent, with each of its traps. */
class CapturedDeliveriesTest {
    private final StorefrontAdapter adapter = new Settings().adapter();

    private Verdict verify(SignedDelivery delivery) {
        return adapter.verify(delivery.received(), delivery.body());
    }

    private StorefrontEvent event(String name) throws Exception {
        SignedDelivery delivery = Captured.of(name).delivery();
        Verdict.Genuine genuine = (Verdict.Genuine) verify(delivery);
        return adapter.parse(
                new InboxDelivery(1, "woocommerce", "demo", genuine.topic(), delivery.received(), delivery.body(), 1));
    }

    private IncomingOrder order(String name) throws Exception {
        return ((StorefrontEvent.OrderState) event(name)).order();
    }

    static List<Captured> signed() {
        return Captured.signed().toList();
    }

    @ParameterizedTest
    @MethodSource("signed")
    void each_is_genuine_over_its_raw_bytes(Captured captured) {
        String topic = captured.delivery().headers().get("X-WC-Webhook-Topic");

        assertThat(verify(captured.delivery())).isEqualTo(new Verdict.Genuine(topic, null));
        assertThat(verify(captured.delivery().with(reserialised(captured)))).isInstanceOf(Verdict.Forged.class);
    }

    /** The same document written otherwise, as a parser in front of the check would do. */
    private static byte[] reserialised(Captured captured) {
        String text = new String(captured.delivery().body(), StandardCharsets.UTF_8);
        return (Json.write(Json.parse(text)) + " ").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"001-ping-on-save", "002-ping-on-save-2"})
    void a_ping_is_answered_and_asks_for_nothing(String name) {
        SignedDelivery ping = Captured.of(name).delivery();

        assertThat(verify(ping)).isInstanceOf(Verdict.Ignored.class);
        assertThat(verify(ping.with("X-WC-Webhook-Topic", "order.created"))).isInstanceOf(Verdict.Forged.class);
        assertThat(verify(ping.with("{\"id\":29}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Verdict.Forged.class);
    }

    @ParameterizedTest
    @CsvSource({
        "004-29-created,005-29-updated-same-second",
        "006-30-created,007-30-updated-same-second",
        "010-32-created-unpaid,011-32-updated-same-second",
        "014-35-created-no-sku,015-35-updated-same-second"
    })
    void created_and_updated_tell_the_same_order(String created, String updated) throws Exception {
        assertThat(order(created)).isEqualTo(order(updated));
    }

    @Test
    void one_delivery_id_names_different_orders_and_is_no_key() {
        SignedDelivery first = Captured.of("004-29-created").delivery();
        SignedDelivery second = Captured.of("006-30-created").delivery();

        assertThat(first.headers().get("X-WC-Webhook-Delivery-ID"))
                .isEqualTo(second.headers().get("X-WC-Webhook-Delivery-ID"));
        assertThat(((Verdict.Genuine) verify(first)).dedupeKey()).isNull();
        assertThat(((Verdict.Genuine) verify(second)).dedupeKey()).isNull();
    }

    @Test
    void a_changed_quantity_shows_although_the_modified_date_stood_still() throws Exception {
        IncomingOrder before = order("006-30-created");
        IncomingOrder after = order("019-30-updated-quantities-modified-unchanged");

        assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(after).isNotEqualTo(before);
        assertThat(before.lines()).extracting(IncomingOrder.Line::quantity).containsExactly(1, 3);
        assertThat(after.lines()).extracting(IncomingOrder.Line::quantity).containsExactly(2, 5);
    }

    @Test
    void order_29_is_read_in_full() throws Exception {
        IncomingOrder order = order("004-29-created");

        assertThat(order.externalId()).isEqualTo("29");
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-11-21T09:56:57Z"));
        assertThat(order.paid()).isTrue();
        assertThat(order.customerName()).isEqualTo("Zoë O'Neil");
        assertThat(order.customerEmail()).isEqualTo("zoe@example.com");
        assertThat(order.shipTo().line1()).isEqualTo("12 Rue de l’Église");
        assertThat(order.shipTo().company()).isNull();
        assertThat(order.shipTo().countryCode()).isEqualTo("FR");
        assertThat(order.shippingMethod()).isEqualTo("Standard");
        assertThat(order.note()).isNull();
        assertThat(order.total().amount().toPlainString()).isEqualTo("44.80");
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo("TEE-BLK-M");
            assertThat(line.personalisation())
                    .containsExactly(
                            new Personalisation("Personalisation", "ANNE 7", false),
                            new Personalisation("_print_file", "https://files.example.com/a/anne-7.png", true));
            assertThat(line.artwork())
                    .containsExactly(new IncomingOrder.ArtworkLink("front", "https://files.example.com/a/anne-7.png"));
        });
    }

    @Test
    void any_script_of_the_world_and_line_breaks_stay_as_they_are() throws Exception {
        IncomingOrder order = order("006-30-created");

        assertThat(order.note()).isEqualTo("Please ring twice\nThanks");
        assertThat(order.lines().get(0).personalisation()).contains(new Personalisation("Text", "Büro Ærø", false));
    }

    @Test
    void order_32_came_unpaid_and_its_html_is_text_and_no_print_file() throws Exception {
        IncomingOrder order = order("010-32-created-unpaid");

        assertThat(order.paid()).isFalse();
        assertThat(order.lines().get(0).personalisation())
                .containsExactly(
                        new Personalisation("Artwork", "<b>Honey & Co</b>", false),
                        new Personalisation("_width_mm", "50", true));
        assertThat(order.lines().get(0).artwork()).isEmpty();
        assertThat(order.lines().get(0).quantity()).isEqualTo(5_000);
    }

    @Test
    void order_32_on_hold_keeps_the_date_on_which_it_was_paid() throws Exception {
        assertThat(order("018-32-updated-on-hold").paid()).isTrue();
    }

    @Test
    void order_35_has_a_line_without_sku() throws Exception {
        assertThat(order("014-35-created-no-sku").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.sku()).isNull());
    }

    @Test
    void the_bin_cancels_and_the_deletion_that_follows_carries_the_id_alone() throws Exception {
        assertThat(order("024-35-updated-trash").canceled()).isTrue();
        assertThat(event("025-35-deleted")).isEqualTo(new StorefrontEvent.OrderRemoved("35"));
    }

    @Test
    void webhook_list_and_single_order_are_equal() throws Exception {
        List<String> last = List.of(
                "019-30-updated-quantities-modified-unchanged", "023-29-updated-completed", "018-32-updated-on-hold");
        try (WooCommerceStandIn shop = new WooCommerceStandIn(0, Settings.KEY, Settings.SECRET)) {
            String page = new String(Captured.bytes("orders-page.json"), StandardCharsets.UTF_8);
            Json.maps(Json.parse(page)).forEach(shop::accept);
            StorefrontAdapter connected = new Settings().shop(shop.address()).adapter();

            List<IncomingOrder> polled = connected
                    .changedSince("", Instant.parse("2026-11-21T12:00:00Z"))
                    .orders();

            assertThat(polled).hasSize(3);
            for (int i = 0; i < last.size(); i++) {
                assertThat(polled.get(i)).isEqualTo(order(last.get(i)));
                assertThat(connected.read(polled.get(i).externalId())).contains(polled.get(i));
            }
        }
    }
}
