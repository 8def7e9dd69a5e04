package org.platen.storefront.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IncomingOrder.ArtworkLink;
import org.platen.api.model.Address;
import org.platen.api.model.Money;
import org.platen.api.order.Personalisation;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.UnreadableException;
import org.platen.testkit.storefront.Fault;
import org.platen.testkit.storefront.Json;
import org.platen.testkit.storefront.ShopifyStandIn;

class ShopifyOrdersTest {
    private static final String ORDER = Files.text("orders-create.json");

    private final StorefrontAdapter adapter = new Settings().adapter();

    private static StorefrontEvent parse(StorefrontAdapter reader, String topic, String body) throws Exception {
        return reader.parse(
                new InboxDelivery(1, "shopify", "demo", topic, Map.of(), body.getBytes(StandardCharsets.UTF_8), 1));
    }

    private IncomingOrder told(String body) throws Exception {
        return ((StorefrontEvent.OrderState) parse(adapter, "orders/updated", body)).order();
    }

    @Test
    void two_personalised_shirts_are_read_in_full() throws Exception {
        IncomingOrder order = told(ORDER);

        assertThat(order)
                .isEqualTo(new IncomingOrder(
                        "820982911946154508",
                        "#1007",
                        Instant.parse("2026-11-21T09:56:57Z"),
                        Instant.parse("2026-11-21T09:56:58Z"),
                        true,
                        false,
                        false,
                        false,
                        "Anne Müller",
                        "anne@example.com",
                        new Address(
                                "Büro Ærø",
                                "Ærø ApS",
                                "Havnegade 1",
                                "2. sal",
                                "Aarhus",
                                null,
                                "8000",
                                "DK",
                                "+45 12 34 56 78"),
                        "Standard",
                        "Bitte als Geschenk",
                        "4711-B",
                        new Money(new BigDecimal("64.60"), "EUR"),
                        List.of(
                                new IncomingOrder.Line(
                                        "866550311766439020",
                                        "TEE-BLK-M",
                                        "Tee - Black / M",
                                        2,
                                        true,
                                        List.of(
                                                new Personalisation("Front", "ANNE 7", false),
                                                new Personalisation("Front", "\uD83E\uDD84", false),
                                                new Personalisation(
                                                        "_print_file", "https://files.example.com/a/anne-7.png", true),
                                                new Personalisation(
                                                        "_print_file_back",
                                                        "https://files.example.com/a/anne-7-back.png",
                                                        true),
                                                new Personalisation("_personaliser_id", "9007199254740993", true)),
                                        List.of(
                                                new ArtworkLink("front", "https://files.example.com/a/anne-7.png"),
                                                new ArtworkLink(
                                                        "back", "https://files.example.com/a/anne-7-back.png"))),
                                new IncomingOrder.Line(
                                        "141249953214522974",
                                        "TEE-WHT-L",
                                        "Tee - White / L",
                                        1,
                                        true,
                                        List.of(
                                                new Personalisation("Front", "Zoë Ærø", false),
                                                new Personalisation(
                                                        "_print_file", "https://files.example.com/b/zoe.png", true)),
                                        List.of(new ArtworkLink("front", "https://files.example.com/b/zoe.png"))))));
    }

    @Test
    void the_graph_tells_the_same_order_as_the_webhook() throws Exception {
        try (ShopifyStandIn shop = new ShopifyStandIn(0, Settings.DOMAIN, Settings.TOKEN)) {
            shop.nextCall(Fault.body(Files.text("order-graph.json")));

            assertThat(new Settings().shop(shop.address()).adapter().read("820982911946154508"))
                    .contains(told(ORDER).held(new IncomingOrder.Hold(false, "")));
        }
    }

    @Test
    void an_edit_carries_no_order_so_the_order_is_read() throws Exception {
        try (ShopifyStandIn shop = new ShopifyStandIn(0, Settings.DOMAIN, Settings.TOKEN)) {
            StorefrontAdapter connected = new Settings().shop(shop.address()).adapter();
            String edit = Files.text("orders-edited.json");

            assertThat(parse(connected, "orders/edited", edit)).isInstanceOf(StorefrontEvent.Nothing.class);
            shop.accept(Json.object(ORDER));
            assertThat(parse(connected, "orders/edited", edit))
                    .isEqualTo(new StorefrontEvent.OrderState(told(ORDER).held(new IncomingOrder.Hold(false, ""))));
        }
    }

    @Test
    void rereading_takes_the_present_state_instead_of_the_webhooks() throws Exception {
        try (ShopifyStandIn shop = new ShopifyStandIn(0, Settings.DOMAIN, Settings.TOKEN)) {
            shop.accept(Json.object(ORDER));
            shop.changeNote("820982911946154508", "newer");
            StorefrontAdapter rereading =
                    new Settings().shop(shop.address()).reread().adapter();

            StorefrontEvent event = parse(rereading, "orders/create", ORDER);

            assertThat(((StorefrontEvent.OrderState) event).order().note()).isEqualTo("newer");
        }
    }

    @Test
    void payment_states_mean_paid_unpaid_or_cancelled() throws Exception {
        List<String> seen = new ArrayList<>();
        for (String status : List.of(
                "pending", "authorized", "partially_paid", "paid", "partially_refunded", "refunded", "voided")) {
            IncomingOrder order =
                    told(ORDER.replace("\"financial_status\": \"paid\"", "\"financial_status\": \"" + status + "\""));
            seen.add(status + (order.paid() ? " paid" : "") + (order.canceled() ? " canceled" : ""));
        }

        assertThat(seen)
                .containsExactly(
                        "pending",
                        "authorized",
                        "partially_paid",
                        "paid paid",
                        "partially_refunded paid",
                        "refunded canceled",
                        "voided");
    }

    @Test
    void a_shop_may_make_orders_before_their_money_is_captured() throws Exception {
        StorefrontAdapter early = new Settings().paid("paid", "authorized").adapter();
        String body = ORDER.replace("\"financial_status\": \"paid\"", "\"financial_status\": \"authorized\"");

        StorefrontEvent event = parse(early, "orders/create", body);

        assertThat(((StorefrontEvent.OrderState) event).order().paid()).isTrue();
    }

    @Test
    void cancelled_and_test_orders_say_so() throws Exception {
        assertThat(told(ORDER.replace("\"cancelled_at\": null", "\"cancelled_at\": \"2026-11-21T12:00:00+01:00\""))
                        .canceled())
                .isTrue();
        assertThat(told(ORDER.replace("\"test\": false", "\"test\": true")).test())
                .isTrue();
    }

    @Test
    void without_a_current_quantity_refunds_are_taken_off() throws Exception {
        String body = """
                {"id":1,"line_items":[{"id":2,"title":"Tee","quantity":5},{"id":3,"title":"Mug","quantity":1}],
                "refunds":[{"refund_line_items":[{"line_item_id":2,"quantity":2},{"line_item_id":3,"quantity":1}]}]}""";

        assertThat(told(body).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
    }

    @Test
    void protected_customer_data_may_be_missing() throws Exception {
        IncomingOrder order =
                told("{\"id\":1,\"line_items\":[],\"shipping_address\":null,\"email\":\"\",\"shipping_lines\":null}");

        assertThat(order.shipTo()).isNull();
        assertThat(order.customerName()).isNull();
        assertThat(order.customerEmail()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"customers/redact", "shop/redact", "app/uninstalled", "refunds/create", "products/update", "?"})
    void other_topics_ask_for_nothing(String topic) throws Exception {
        assertThat(parse(adapter, topic, "not even JSON")).isInstanceOf(StorefrontEvent.Nothing.class);
    }

    @Test
    void a_deletion_carries_the_id_alone() throws Exception {
        assertThat(parse(adapter, "orders/delete", "{\"id\":820982911946154508}"))
                .isEqualTo(new StorefrontEvent.OrderRemoved("820982911946154508"));
        assertThatThrownBy(() -> parse(adapter, "orders/delete", ORDER)).isInstanceOf(UnreadableException.class);
    }
}
