package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.catalog.SkuPart;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.error.Errors;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.OrderId;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderState;
import org.platen.persistence.internal.sql.SqlOutbox;
import org.platen.testkit.database.TestSchema;

/** Single attempts at a piece, and what they leave of their line, their order and their garment. */
class AttemptsStoryTest extends Story {
    AttemptsStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    private OrderId ordered(int signs) {
        return shop.house
                .intake()
                .receive(
                        Shop.PARTNER,
                        "shopify",
                        "demo",
                        Web.order("1001").line("a", "sign", signs).told(),
                        null)
                .order();
    }

    private void quantity(OrderId order, int to) {
        shop.house
                .orders()
                .patchItem(
                        Shop.OPERATOR,
                        order,
                        shop.order(order).items().get(0).id(),
                        new LinePatch(to, null, null),
                        OptionalLong.empty());
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
    }

    private int quantity(OrderId order) {
        return shop.order(order).items().get(0).quantity();
    }

    private void make(JobView sign) {
        shop.event(sign, "start");
        shop.event(sign, "complete");
    }

    private void fail(JobView sign) {
        shop.event(sign, "start");
        shop.event(sign, "fail");
    }

    /** Pieces that the storefront hears of as shipped. */
    private int heard() {
        shop.admin("UPDATE outbox SET next_at = '2020-01-01'");
        SqlOutbox outbox = new SqlOutbox(shop.transactions);
        int heard = 0;
        for (List<OutboundUpdate> next = claim(outbox); !next.isEmpty(); next = claim(outbox)) {
            for (OutboundUpdate update : next) {
                if (update.shipped() != null) {
                    heard += update.shipped().lines().stream()
                            .mapToInt(OutboundUpdate.Line::quantity)
                            .sum();
                }
                outbox.sent(update.id(), null);
            }
        }
        return heard;
    }

    private static List<OutboundUpdate> claim(SqlOutbox outbox) {
        return outbox.claim(10, Duration.ofMinutes(1), Set.of());
    }

    private List<JobView> live(OrderId order) {
        return shop.jobs(order).stream()
                .filter(job -> job.phase() != Phase.CANCELED && job.phase() != Phase.FAILED)
                .toList();
    }

    @Test
    @Tag("TB-18")
    void what_ran_out_for_a_cancelled_order_is_not_made_again() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        JobView running = shop.jobs(order).get(0);
        shop.scan(running, "pick");
        shop.scan(running, "printer");
        shop.house.orders().cancel(Shop.OPERATOR, order, "changed her mind");
        shop.event(running, "fail");

        assertThat(refused(() -> shop.house.jobs().remake(Shop.OPERATOR, running.id(), "smeared"))
                        .code())
                .isEqualTo(Errors.STATE);

        assertThat(shop.jobs(order)).hasSize(2);
    }

    @Test
    void a_garment_whose_first_step_is_cancelled_gets_no_second_one() {
        shop.sku("cap", part("front", "tee", "1"), part("side", "plate", "2"));
        OrderId order = shop.paid(Ticket.of("cap", 1).line("sign", 1));
        JobView first = shop.jobs(order).stream()
                .filter(job -> "1".equals(job.attributes().get("step")))
                .findFirst()
                .orElseThrow();

        shop.house.jobs().cancel(Shop.OPERATOR, first.id(), "no such cap");
        shop.house.checks().run(Shop.OPERATOR);

        assertThat(shop.jobs(order).stream()
                        .filter(job -> job.attributes().containsKey("step"))
                        .map(JobView::phase))
                .containsExactly(Phase.CANCELED, Phase.CANCELED);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
    }

    private SkuPart part(String code, String decoration, String step) {
        return new SkuPart(
                code, code, 1, decoration, code, shop.files.put("art").sha256(), "art.png", Map.of("step", step));
    }

    @Test
    @Tag("TB-35")
    void a_piece_cancelled_after_the_line_was_lowered_shrinks_it_once_more() {
        OrderId order = ordered(4);
        quantity(order, 2);
        List<JobView> two = live(order);
        assertThat(two).hasSize(2);

        shop.house.jobs().cancel(Shop.OPERATOR, two.get(1).id(), "stain");

        assertThat(quantity(order)).isEqualTo(1);
        make(two.get(0));
        shop.ship(order);
        shop.scan(two.get(0), "ship");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(heard()).isEqualTo(1);
    }

    @Test
    @Tag("TB-35")
    @Tag("PG-38")
    void a_piece_that_is_waived_is_not_told_as_shipped() {
        OrderId order = ordered(3);
        List<JobView> jobs = shop.jobs(order);
        fail(jobs.get(2));
        make(jobs.get(0));
        make(jobs.get(1));

        shop.house.jobs().waive(Shop.OPERATOR, jobs.get(2).id(), "customer takes two");

        assertThat(quantity(order)).isEqualTo(2);
        assertThat(shop.column("SELECT said FROM outbox WHERE notice IS NOT NULL AND order_id = " + order))
                .singleElement()
                .asString()
                .contains("will not come")
                .contains("customer takes two");
        shop.ship(order);
        shop.scan(jobs.get(0), "ship");
        shop.scan(jobs.get(1), "ship");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(heard()).isEqualTo(2);
        assertThat(shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, true)
                        .empty())
                .isTrue();
    }

    @Test
    @Tag("PG-26")
    void a_piece_whose_remake_was_dropped_comes_back_with_the_quantity() {
        OrderId order = ordered(3);
        List<JobView> jobs = new ArrayList<>(shop.jobs(order));
        fail(jobs.get(2));
        JobView again = shop.house.jobs().remake(Shop.OPERATOR, jobs.get(2).id(), "layer shift");
        quantity(order, 2);
        assertThat(shop.job(again.id()).phase()).isEqualTo(Phase.CANCELED);

        quantity(order, 3);

        assertThat(live(order))
                .hasSize(3)
                .extracting(JobView::key)
                .last()
                .asString()
                .endsWith("~3");
        assertThat(shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, false)
                        .empty())
                .isTrue();
        live(order).forEach(this::make);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.order(order).readyToClose()).isTrue();
    }

    private void told(OrderId order, int signs, int minute) {
        shop.house
                .intake()
                .receive(
                        Shop.PARTNER,
                        "shopify",
                        "demo",
                        Web.order("1001")
                                .line("a", "sign", signs)
                                .minute(minute)
                                .told(),
                        null);
        shop.house.orders().reconcile(Shop.OPERATOR, order, null, false);
    }

    private List<String> made(OrderId order) {
        return live(order).stream().map(JobView::key).toList();
    }

    @Test
    @Tag("TB-35")
    void a_line_that_is_lowered_after_its_last_piece_was_cancelled_is_made_as_often_as_it_says() {
        OrderId order = ordered(3);
        shop.house.jobs().cancel(Shop.OPERATOR, shop.jobs(order).get(2).id(), "stain");
        assertThat(quantity(order)).isEqualTo(2);

        quantity(order, 1);

        assertThat(made(order)).containsExactly("plate:main.1.1");
        make(live(order).get(0));
        shop.ship(order);
        shop.scan(live(order).get(0), "ship");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(heard()).isEqualTo(1);
    }

    @Test
    @Tag("TB-35")
    void what_was_cancelled_does_not_come_back_however_a_line_is_lowered_and_raised() {
        OrderId order = ordered(5);
        List<JobView> jobs = shop.jobs(order);
        fail(jobs.get(3));
        JobView again = shop.house.jobs().remake(Shop.OPERATOR, jobs.get(3).id(), "layer shift");
        shop.house.jobs().cancel(Shop.OPERATOR, jobs.get(1).id(), "stain");
        shop.house.jobs().cancel(Shop.OPERATOR, again.id(), "no more filament");
        assertThat(quantity(order)).isEqualTo(3);

        quantity(order, 2);
        assertThat(made(order)).containsExactly("plate:main.1.1", "plate:main.3.1");
        quantity(order, 1);
        assertThat(made(order)).containsExactly("plate:main.1.1");
        quantity(order, 4);

        assertThat(made(order))
                .containsExactlyInAnyOrder("plate:main.1.1", "plate:main.3.1", "plate:main.5.1", "plate:main.6.1");
        assertThat(shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, true)
                        .empty())
                .isTrue();
    }

    @Test
    @Tag("TB-35")
    @Tag("G-4")
    void a_storefront_that_takes_the_cancelled_piece_off_its_count_loses_no_other_one() {
        OrderId order = ordered(5);
        shop.house.jobs().cancel(Shop.OPERATOR, shop.jobs(order).get(1).id(), "stain");
        assertThat(shop.column("SELECT said FROM outbox WHERE notice IS NOT NULL AND order_id = " + order))
                .singleElement()
                .asString()
                .contains("will not come");

        told(order, 4, 1);
        told(order, 4, 2);

        assertThat(quantity(order)).isEqualTo(4);
        assertThat(made(order)).containsExactly("plate:main.1.1", "plate:main.3.1", "plate:main.4.1", "plate:main.5.1");

        told(order, 3, 3);
        assertThat(made(order)).as("one less is wanted now").hasSize(3);
        told(order, 6, 4);
        assertThat(made(order)).as("three more").hasSize(6).doesNotContain("plate:main.2.1");

        shop.house.jobs().cancel(Shop.OPERATOR, live(order).get(0).id(), "stain");
        assertThat(quantity(order)).isEqualTo(5);
        told(order, 6, 5);
        assertThat(made(order)).as("the storefront still counts it").hasSize(5);
        told(order, 4, 6);
        assertThat(made(order)).as("that one and another").hasSize(4);
        live(order).forEach(this::make);
        shop.ship(order);
        live(order).forEach(job -> shop.scan(job, "ship"));
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(heard()).isEqualTo(4);
    }
}
