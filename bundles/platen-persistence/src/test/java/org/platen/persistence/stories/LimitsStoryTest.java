package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.order.Artwork;
import org.platen.api.order.LineDraft;
import org.platen.api.order.OrderDraft;
import org.platen.api.order.OrderPatch;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.stock.MaterialDraft;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;
import org.platen.api.stock.PurchaseDraft;
import org.platen.testkit.database.TestSchema;

/** What cannot be kept as it is, is refused by its name, and nothing of it is kept. */
class LimitsStoryTest extends Story {
    private static final BigDecimal MOST = new BigDecimal("9999999999");

    LimitsStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static void named(ThrowingCallable work, String... pointers) {
        PlatenException refused = refused(work);
        assertThat(refused.code()).isEqualTo(Errors.INVALID);
        assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly(pointers);
    }

    @Test
    @Tag("PI-04")
    void a_payment_is_kept_as_it_was_paid_or_not_at_all() {
        OrderId order = shop.enter(Ticket.of("shirt", 1)).id();
        for (String amount : List.of("99999999999", "0.00001", "1E999999999", "1E-999999999")) {
            named(() -> pay(order, money(amount, "EUR")), "/amount/amount");
        }
        named(() -> pay(order, money("0", "EUR")), "/amount/amount");
        for (String currency : List.of("x", "", "EURO", "eur", "EU")) {
            named(() -> pay(order, money("1", currency)), "/amount/currency");
        }
        assertThat(shop.column("SELECT COUNT(*) FROM payment")).containsExactly("0");

        pay(order, money("9999999999.9999", "JPY"));
        assertThat(shop.column("SELECT CONCAT(amount, currency) FROM payment")).containsExactly("9999999999.9999JPY");
    }

    private void pay(OrderId order, Money amount) {
        shop.house.orders().pay(Shop.OPERATOR, order, amount, "card", null);
    }

    @Test
    void a_total_is_one_that_can_be_paid() {
        named(() -> shop.enter(Ticket.of("shirt", 1).total("99999999999")), "/total/amount");
        named(() -> shop.enter(Ticket.of("shirt", 1).total("1.00005")), "/total/amount");
        assertThat(shop.order(shop.enter(Ticket.of("shirt", 1).total("9999999999"))
                                .id())
                        .total())
                .isNotNull();
    }

    @Test
    void a_text_is_no_longer_than_what_keeps_it() {
        Artwork endless = new Artwork("p".repeat(81), "u".repeat(2001), null, "n".repeat(301), Artwork.PENDING, null);
        LineDraft line = new LineDraft("shirt", null, 1, Map.of(), List.of(), List.of(endless));
        named(
                () -> shop.enter(new Ticket().line(line)),
                "/lines/0/artwork/0/placement",
                "/lines/0/artwork/0/url",
                "/lines/0/artwork/0/name");
        OrderId order = shop.enter(Ticket.of("shirt", 1)).id();
        named(
                () -> shop.house
                        .orders()
                        .patch(
                                Shop.OPERATOR,
                                order,
                                new OrderPatch(null, null, "m".repeat(201), null, Set.of()),
                                OptionalLong.empty()),
                "/shippingMethod");
        named(
                () -> shop.house
                        .shipments()
                        .create(
                                Shop.OPERATOR,
                                order,
                                new ShipmentDraft(
                                        false, "c".repeat(121), "t".repeat(201), "u".repeat(1001), true, List.of())),
                "/carrier",
                "/trackingNumber",
                "/trackingUrl");
        named(
                () -> shop.house
                        .stock()
                        .putMaterial(
                                Shop.OPERATOR, "blank", new MaterialDraft("B", "piece", null, "s".repeat(201), true)),
                "/supplier");
        PurchaseDraft.Line blanks = new PurchaseDraft.Line("blank", MOST, null);
        named(
                () -> shop.house
                        .purchases()
                        .create(Shop.OPERATOR, new PurchaseDraft("Mill", "main", "r".repeat(121), List.of(blanks))),
                "/reference");
    }

    @Test
    @Tag("PG-01")
    void a_storefront_total_that_nobody_can_keep_does_not_cost_the_order() {
        for (String total : List.of("99999999999 EUR", "1E999999999 EUR", "1.00 EURO")) {
            String[] parts = total.split(" ");
            OrderId order = shop.house
                    .intake()
                    .receive(
                            Shop.PARTNER,
                            "shopify",
                            "demo",
                            Web.order(total)
                                    .line("a", "shirt", 1)
                                    .total(parts[0], parts[1])
                                    .told(),
                            null)
                    .order();

            assertThat(shop.order(order).total()).isNull();
            assertThat(shop.jobs(order)).hasSize(1);
        }
    }

    @Test
    @Tag("IN-05")
    void a_series_goes_on_for_ten_years_at_most() {
        for (int months : List.of(0, 121, Integer.MAX_VALUE)) {
            OrderDraft endless = Ticket.of("shirt", 1)
                    .processAt(shop.clock.instant().plus(Duration.ofDays(1)), months)
                    .draft();
            named(() -> shop.house.orders().create(Shop.OPERATOR, endless), "/repeatMonths");
        }
        assertThat(shop.enter(Ticket.of("shirt", 1)
                                .processAt(shop.clock.instant().plus(Duration.ofDays(1)), 120))
                        .repeatMonths())
                .isEqualTo(120);
    }

    @Test
    void a_mark_of_low_stock_is_one_that_can_be_kept() {
        for (String low : List.of("99999999999", "0.00001", "1E999999999")) {
            named(
                    () -> shop.house
                            .stock()
                            .putMaterial(
                                    Shop.OPERATOR,
                                    "blank",
                                    new MaterialDraft("Blank", "piece", new BigDecimal(low), null, true)),
                    "/lowAt");
        }
    }

    @Test
    void what_adds_up_to_more_than_can_be_kept_is_refused_and_changes_nothing() {
        Store store = new Store(shop);
        store.bin("main", "A", 1);
        store.keep("blank");
        shop.house.stock().move(Shop.OPERATOR, receipt());

        assertThat(refused(() -> shop.house.stock().move(Shop.OPERATOR, receipt()))
                        .code())
                .isEqualTo(Errors.CONTENT);
        PurchaseDraft.Line line = new PurchaseDraft.Line("blank", MOST, null);
        assertThat(refused(() -> shop.house
                                .purchases()
                                .create(Shop.OPERATOR, new PurchaseDraft("Mill", "main", null, List.of(line, line))))
                        .code())
                .isEqualTo(Errors.CONTENT);
        assertThat(shop.house.stock().material(Shop.OPERATOR, "blank").onHand()).isEqualByComparingTo(MOST);
        assertThat(shop.house.stock().material(Shop.OPERATOR, "blank").incoming())
                .isEqualByComparingTo("0");
    }

    private static MovementDraft receipt() {
        return new MovementDraft(MovementKind.RECEIPT, "main", "A", "blank", MOST, null, null, null);
    }

    @Test
    void an_amount_with_an_exponent_is_measured_and_not_written_out() {
        Store store = new Store(shop);
        store.bin("main", "A", 1);
        store.keep("blank");
        for (String amount : List.of("1E2147483647", "1E999999999", "1E-2147483647")) {
            BigDecimal endless = new BigDecimal(amount);
            named(
                    () -> shop.house
                            .stock()
                            .move(
                                    Shop.OPERATOR,
                                    new MovementDraft(
                                            MovementKind.RECEIPT, "main", "A", "blank", endless, null, null, null)),
                    "/amount");
            named(
                    () -> shop.house
                            .purchases()
                            .create(
                                    Shop.OPERATOR,
                                    new PurchaseDraft(
                                            "Mill",
                                            "main",
                                            null,
                                            List.of(new PurchaseDraft.Line("blank", endless, null)))),
                    "/lines/0/amount");
        }
    }
}
