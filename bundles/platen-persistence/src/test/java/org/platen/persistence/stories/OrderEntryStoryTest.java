package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.access.Call;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuPart;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldView;
import org.platen.api.order.ItemView;
import org.platen.api.order.LineDraft;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderPatch;
import org.platen.api.order.OrderPreview;
import org.platen.api.order.OrderView;
import org.platen.api.order.ReconcilePlan;
import org.platen.api.order.ReconcilePlan.Reason;
import org.platen.testkit.database.TestSchema;

/** Orders entered by hand. */
class OrderEntryStoryTest extends Story {
    OrderEntryStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
    }

    @Test
    @Tag("PG-01")
    @Tag("PG-02")
    @Tag("PG-15")
    void numbers_are_free_text_and_need_not_be_unique() {
        OrderView first = shop.enter(Ticket.of("shirt", 1).number("#A/7 ü"));
        OrderView second = shop.enter(Ticket.of("shirt", 1).number("#A/7 ü"));

        assertThat(first.orderNumber()).isEqualTo("#A/7 ü");
        assertThat(first.origin()).isEqualTo("MANUAL");
        assertThat(first.warnings()).isEmpty();
        assertThat(second.warnings()).hasSize(1);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(shop.enter(Ticket.of("shirt", 1).number("JCSFY-001")).orderNumber())
                .isEqualTo("JCSFY-001");
    }

    @Test
    @Tag("PG-03")
    void name_and_email_are_optional_and_a_shop_may_keep_neither(TestSchema schema) {
        assertThat(shop.enter(Ticket.of("shirt", 1)).customerName()).isNull();
        OrderView kept = shop.enter(Ticket.of("shirt", 1).customer("Ann", "ann@example.com"));
        assertThat(kept.customerName()).isEqualTo("Ann");
        assertThat(kept.customerEmail()).isEqualTo("ann@example.com");

        try (Shop discreet = Shop.withoutCustomerFields(schema)) {
            OrderView ignored = discreet.enter(Ticket.of("shirt", 1).customer("Ben", "ben@example.com"));

            assertThat(ignored.customerName()).isNull();
            assertThat(ignored.customerEmail()).isNull();
            assertThat(ignored.customer()).isNull();
        }
    }

    @Test
    @Tag("PG-04")
    @Tag("PG-05")
    void the_date_is_optional_and_notes_are_kept() {
        OrderView plain = shop.enter(Ticket.of("shirt", 1));
        OrderId order =
                shop.paid(Ticket.of("shirt", 1).due(LocalDate.of(2026, 4, 1)).notes("handle with care"));

        assertThat(plain.fulfilmentDate()).isNull();
        assertThat(shop.order(order).fulfilmentDate()).isEqualTo("2026-04-01");
        assertThat(shop.jobs(order).get(0).deadline()).isEqualTo("2026-04-01T23:59:59Z");
        assertThat(shop.order(order).notes()).extracting(note -> note.text()).containsExactly("handle with care");
    }

    @Test
    @Tag("PG-06")
    @Tag("PG-07")
    @Tag("PG-12")
    @Tag("TB-01")
    void each_line_has_its_quantity() {
        OrderView order = shop.enter(Ticket.of("shirt", 3));
        ItemView added = shop.house
                .orders()
                .addItem(Shop.OPERATOR, order.id(), new LineDraft("shirt", null, 2, Map.of(), List.of(), List.of()));

        assertThat(added.quantity()).isEqualTo(2);
        assertThat(shop.order(order.id()).items())
                .extracting(ItemView::quantity)
                .containsExactly(3, 2);
        for (int wrong : List.of(0, -1)) {
            assertThat(refused(() -> shop.enter(Ticket.of("shirt", wrong))).errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/lines/0/quantity");
        }
        assertThat(refused(() -> shop.house
                                .orders()
                                .patchItem(
                                        Shop.OPERATOR,
                                        order.id(),
                                        added.id(),
                                        new LinePatch(0, null, null),
                                        OptionalLong.empty()))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/quantity");
    }

    @Test
    @Tag("PG-07")
    @Tag("PG-11")
    void nobody_asks_for_more_pieces_than_are_made_of_an_order() {
        shop.plate("cards", 10_000);
        shop.tee.explodesBy(() -> fail("nobody needs their names"));
        shop.plate.explodesBy(() -> fail("nobody needs their names"));

        OrderPreview endless = shop.house
                .orders()
                .preview(Shop.OPERATOR, Ticket.of("shirt", 2_000_000_000).draft());
        assertThat(endless.totalParts()).isEqualTo(2_000_000_000);
        assertThat(endless.problems()).extracting(FieldError::pointer).containsExactly("/lines/0/quantity");
        assertThat(shop.house
                        .orders()
                        .preview(Shop.OPERATOR, Ticket.of("cards", 100_000).draft())
                        .totalParts())
                .isEqualTo(1_000_000_000);
        assertThat(refused(() -> shop.enter(Ticket.of("cards", 100_000).basket()))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/0/quantity");
        assertThat(refused(() -> shop.enter(
                                Ticket.of("cards", 4).line("shirt", 60_000).line("cards", 1)))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/2/quantity");
    }

    @Test
    @Tag("PG-12")
    void a_line_may_not_be_added_or_grow_beyond_what_is_made_of_an_order() {
        shop.plate("cards", 10_000);
        OrderView order = shop.enter(Ticket.of("cards", 9).line("shirt", 1).basket());

        assertThat(refused(() -> shop.house
                                .orders()
                                .addItem(
                                        Shop.OPERATOR,
                                        order.id(),
                                        new LineDraft("cards", null, 1, Map.of(), List.of(), List.of())))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/quantity");
        for (ItemView line : order.items()) {
            assertThat(refused(() -> shop.house
                                    .orders()
                                    .patchItem(
                                            Shop.OPERATOR,
                                            order.id(),
                                            line.id(),
                                            new LinePatch(10_001, null, null),
                                            OptionalLong.empty()))
                            .errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/quantity");
        }
        assertThat(shop.order(order.id()).jobCounter()).isEqualTo(90_001);
    }

    @Test
    @Tag("PG-16")
    void a_line_that_its_sku_outgrew_is_read_as_before_keeps_its_jobs_and_says_what_is_amiss() {
        SkuView sign = shop.plate("sign", 1);
        OrderId order = shop.paid(Ticket.of("sign", 11).line("shirt", 1));
        List<JobView> jobs = shop.jobs(order);
        shop.catalog.updateSku(Shop.OPERATOR, "sign", grown(sign, 10_000), OptionalLong.empty());

        assertThat(shop.order(order).jobCounter()).isEqualTo(110_001);
        ReconcilePlan plan = shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);

        assertThat(plan.empty()).isTrue();
        assertThat(plan.skipped()).extracting(ReconcilePlan.Line::reason).containsExactly(Reason.TOO_MANY_PIECES);
        assertThat(shop.order(order).holds()).extracting(HoldView::code).containsExactly("line.too-many-pieces");
        assertThat(shop.jobs(order))
                .extracting(JobView::id)
                .isEqualTo(jobs.stream().map(JobView::id).toList());

        shop.catalog.updateSku(Shop.OPERATOR, "sign", grown(sign, 1), OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
        assertThat(shop.order(order).holds()).isEmpty();
    }

    private static SkuDraft grown(SkuView sku, int copies) {
        SkuPart part = sku.parts().get(0);
        return new SkuDraft(
                sku.code(),
                sku.name(),
                sku.substrate(),
                sku.finishing(),
                List.of(new SkuPart(
                        part.code(),
                        part.name(),
                        copies,
                        part.decoration(),
                        part.placement(),
                        part.file(),
                        part.fileName(),
                        part.attributes())),
                sku.parameters());
    }

    @Test
    @Tag("PG-08")
    @Tag("PG-10")
    void lines_of_one_sku_hold_their_own_values_of_exposed_parameters() {
        OrderId order =
                shop.paid(new Ticket().line("shirt", 1, Map.of("text", "Ann")).line("shirt", 1, Map.of("text", "Bob")));

        assertThat(shop.jobs(order))
                .extracting(job -> job.attributes().get("text"))
                .containsExactly("Ann", "Bob");
        assertThat(refused(() -> shop.enter(new Ticket().line("shirt", 1, Map.of("glue", "much"))))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/0/parameters/glue");
        assertThat(refused(() -> shop.enter(new Ticket().line("shirt", 1, Map.of("text", "very rude"))))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("text.rude");
    }

    @Test
    @Tag("PG-11")
    @Tag("PG-16")
    @Tag("PG-17")
    @Tag("PG-18")
    void the_counter_follows_every_change_before_anything_is_made() {
        String file = shop.files.put("stl").sha256();
        shop.sku(
                "box",
                new SkuPart("body", "Body", 2, "plate", null, file, null, Map.of()),
                new SkuPart("lid", "Lid", 1, "plate", null, file, null, Map.of()));

        OrderPreview preview = shop.house
                .orders()
                .preview(Shop.OPERATOR, Ticket.of("box", 3).line("shirt", 2).draft());
        assertThat(preview.totalParts()).isEqualTo(11);
        OrderView order = shop.enter(Ticket.of("box", 3).line("shirt", 2).total("9"));
        assertThat(order.jobCounter()).isEqualTo(11);
        assertThat(order.jobCounterBySku()).containsOnly(Map.entry("box", 9), Map.entry("shirt", 2));

        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR,
                        order.id(),
                        order.items().get(0).id(),
                        new LinePatch(1, null, null),
                        OptionalLong.empty());

        assertThat(shop.order(order.id()).jobCounter()).isEqualTo(5);
        assertThat(shop.jobs(order.id())).isEmpty();
        shop.pay(order.id());
        assertThat(shop.jobs(order.id())).hasSize(5);
    }

    @Test
    @Tag("PG-13")
    void an_unknown_sku_is_made_along_with_the_line() {
        OrderView order = shop.enter(Ticket.of("shirt", 1));
        assertThat(refused(() -> shop.enter(Ticket.of("cap", 1))).errors())
                .extracting(FieldError::code)
                .containsExactly("sku.unknown");
        SkuDraft cap = new SkuDraft(
                "cap",
                "Cap",
                null,
                List.of(),
                List.of(new SkuPart(
                        "front", "Front", 1, "tee", null, shop.files.put("x").sha256(), null, Map.of())),
                List.of());

        shop.house
                .orders()
                .addItem(Shop.OPERATOR, order.id(), new LineDraft(null, cap, 2, Map.of(), List.of(), List.of()));

        assertThat(shop.catalog.sku(Shop.OPERATOR, "cap").name()).isEqualTo("Cap");
        assertThat(shop.order(order.id()).jobCounterBySku()).containsEntry("cap", 2);
    }

    @Test
    @Tag("PG-45")
    void a_follow_up_is_a_copy_also_of_a_closed_order() {
        OrderId order = shop.paid(Ticket.of("shirt", 2).customer("Ann", "ann@example.com"));
        shop.makeTees(order);
        shop.house.orders().close(Shop.OPERATOR, order);

        OrderView copy = shop.enter(new Ticket().copyOf(order));

        assertThat(copy.customer()).isEqualTo(shop.order(order).customer()).isNotNull();
        assertThat(copy.items())
                .extracting(ItemView::sku, ItemView::quantity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("shirt", 2));
        assertThat(copy.closed()).isFalse();
    }

    @Test
    void a_repeated_call_answers_the_same_and_another_request_by_its_key_is_refused() {
        Call once = Shop.OPERATOR.with(new Call.Once("key-1", "a".repeat(64)));
        OrderView first = shop.house
                .orders()
                .create(once, Ticket.of("shirt", 1).total("7").draft());
        OrderView again = shop.house
                .orders()
                .create(once, Ticket.of("shirt", 1).total("7").draft());

        assertThat(again.id()).isEqualTo(first.id());
        Call other = Shop.OPERATOR.with(new Call.Once("key-1", "b".repeat(64)));
        assertThat(refused(() -> shop.house
                                .orders()
                                .create(other, Ticket.of("shirt", 9).draft()))
                        .code())
                .isEqualTo(Errors.IDEMPOTENCY_REUSED);

        Call pay = Shop.OPERATOR.with(new Call.Once("pay-1", "c".repeat(64)));
        var payment = shop.house.orders().pay(pay, first.id(), null, "card", null);
        assertThat(shop.house.orders().pay(pay, first.id(), null, "card", null)).isEqualTo(payment);
        assertThat(shop.house.orders().payments(Shop.OPERATOR, first.id())).hasSize(1);
    }

    @Test
    void a_change_on_an_old_version_is_refused() {
        OrderView order = shop.enter(Ticket.of("shirt", 1));
        OrderPatch patch = new OrderPatch("N-2", null, null, null, Set.of());
        shop.house.orders().patch(Shop.OPERATOR, order.id(), patch, OptionalLong.of(order.version()));

        assertThat(refused(() -> shop.house
                                .orders()
                                .patch(Shop.OPERATOR, order.id(), patch, OptionalLong.of(order.version())))
                        .code())
                .isEqualTo(Errors.STALE);
        shop.paid(Ticket.of("shirt", 1));
        shop.house
                .orders()
                .pay(
                        Shop.OPERATOR,
                        order.id(),
                        new org.platen.api.model.Money(java.math.BigDecimal.ONE, "EUR"),
                        "card",
                        null);
        shop.house
                .orders()
                .patch(
                        Shop.OPERATOR,
                        order.id(),
                        new OrderPatch("N-3", null, null, null, Set.of()),
                        OptionalLong.empty());
        assertThat(shop.jobs(order.id())).extracting(JobView::orderNumber).containsOnly("N-3");
    }

    @Test
    void customers_see_their_own_orders_and_nothing_else() {
        OrderView own = shop.enter(Ticket.of("shirt", 1).customer("Ann", "ann@example.com"));
        OrderView foreign = shop.enter(Ticket.of("shirt", 1).customer("Bob", "bob@example.com"));
        Call ann = new Call("ann", Set.of(org.platen.api.access.Role.CUSTOMER), own.customer(), null);

        assertThat(shop.house.orders().customerView(ann, own.id()).orderNumber())
                .isEqualTo(own.orderNumber());
        assertThat(refused(() -> shop.house.orders().customerView(ann, foreign.id()))
                        .code())
                .isEqualTo(Errors.NOT_FOUND);
        assertThat(refused(() -> shop.house.orders().history(ann, foreign.id())).code())
                .isEqualTo(Errors.NOT_FOUND);
        assertThat(refused(() -> shop.house.orders().spoView(ann, foreign.id())).code())
                .isEqualTo(Errors.NOT_FOUND);
        assertThat(refused(() -> shop.house.orders().get(ann, own.id())).code()).isEqualTo(Errors.FORBIDDEN);
        assertThat(refused(() -> shop.house
                                .orders()
                                .create(ann, Ticket.of("shirt", 1).draft()))
                        .code())
                .isEqualTo(Errors.FORBIDDEN);
    }
}
