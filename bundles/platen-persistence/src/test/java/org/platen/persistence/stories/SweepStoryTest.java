package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.HoldReason;
import org.platen.api.order.OrderState;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** The intake check over many jobs, by one node and by two. */
@ExtendWith(MariaDbExtension.class)
class SweepStoryTest {
    private final TestSchema schema;
    private final Recorded recorded;
    private final Shop shop;
    private final Store store;

    SweepStoryTest(TestSchema schema) {
        this.schema = schema;
        recorded = new Recorded(schema);
        shop = new Shop(schema, recorded::around);
        store = new Store(shop);
        shop.tee("shirt");
        store.keep("shirt");
    }

    @AfterEach
    void nothing_is_amiss() {
        shop.close();
    }

    private IntakeChecks.Status sweep() {
        return shop.house.checks().run(Shop.OPERATOR);
    }

    /** Stock that came in without anybody looking at the jobs that wait for it. */
    private void appear(String material, int amount) {
        long before = amount;
        shop.admin("INSERT INTO bin_stock (bin_id, material_id, on_hand) SELECT bin.id, m.id, " + before
                + " FROM stock_bin AS bin JOIN material AS m WHERE bin.code = 'A' AND m.code = '" + material + "'");
        shop.admin("UPDATE stock_level SET on_hand = " + before + " WHERE material_id = (SELECT id FROM material WHERE"
                + " code = '" + material + "')");
        shop.admin("INSERT INTO stock_movement (at, actor, kind, location_id, bin_id, material_id, delta, amount,"
                + " bin_after) SELECT '2026-01-01', 'x', 'RECEIPT', bin.location_id, bin.id, m.id, " + before + ", "
                + before + ", " + before
                + " FROM stock_bin AS bin JOIN material AS m WHERE bin.code = 'A' AND m.code = '" + material + "'");
    }

    @Test
    @Tag("TB-21")
    void the_check_says_when_it_ran_what_it_looked_at_and_why_jobs_stayed() {
        shop.blankTee("blank");
        OrderId noStock = shop.paid(Ticket.of("shirt", 3));
        shop.paid(Ticket.of("blank", 2));
        appear("shirt", 1);

        IntakeChecks.Status status = sweep();

        assertThat(status.lastRun()).isEqualTo(shop.clock.instant());
        assertThat(status.nextRun()).isEqualTo(shop.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(status.looked()).isEqualTo(5);
        assertThat(status.released()).isEqualTo(1);
        assertThat(status.stayed()).isEqualTo(4);
        assertThat(status.reasons())
                .containsOnly(java.util.Map.entry(HoldReason.INVENTORY, 2), java.util.Map.entry(HoldReason.ARTWORK, 2));
        assertThat(shop.states(noStock)).containsExactly("pending", "intake_hold", "intake_hold");
    }

    @Test
    @Tag("TB-14")
    @Tag("TB-39")
    void a_job_is_released_at_the_check_after_its_last_issue_was_resolved() {
        shop.blankTee("blank");
        store.keep("blank");
        OrderId order = shop.paid(Ticket.of("blank", 1));
        assertThat(shop.jobs(order).get(0).holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo(HoldReason.ARTWORK));

        shop.tee.checksArtBy(job -> List.of());
        sweep();
        assertThat(shop.jobs(order).get(0).holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo(HoldReason.INVENTORY));

        appear("blank", 1);
        sweep();
        assertThat(shop.states(order)).containsExactly("pending");
        assertThat(shop.jobs(order).get(0).holds()).isEmpty();
    }

    @Test
    void a_job_that_is_cancelled_waits_for_nothing_any_more() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        JobView torn = shop.jobs(order).get(0);

        shop.house.jobs().cancel(Shop.OPERATOR, torn.id(), "not wanted");

        assertThat(shop.jobs(order).get(0).holds()).isEmpty();
        assertThat(shop.jobs(order).get(1).holds()).hasSize(1);
        assertThat(sweep().reasons()).containsOnly(java.util.Map.entry(HoldReason.INVENTORY, 1));
    }

    @Test
    @Tag("TB-39")
    void a_very_long_line_is_served_by_several_at_once_and_every_blank_goes_to_one_job() {
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            orders.add(shop.paid(Ticket.of("shirt", 400)));
            shop.clock.forward(Duration.ofMinutes(1));
        }
        appear("shirt", 2150);

        IntakeChecks.Status status = sweep();

        assertThat(status.released()).isEqualTo(2150);
        assertThat(store.level("shirt")).isEqualTo("2150/2150/0");
        assertThat(orders.subList(0, 5))
                .allSatisfy(order -> assertThat(shop.states(order)).containsOnly("pending"));
        assertThat(shop.states(orders.get(5)))
                .as("the youngest order takes what is left")
                .filteredOn("pending"::equals)
                .hasSize(150);
    }

    @Test
    @Tag("TB-15")
    void an_order_opens_with_its_first_job_that_has_stock_and_design() {
        store.keep("polo");
        shop.tee("polo");
        OrderId order = shop.paid(Ticket.of("shirt", 1).line("polo", 1));
        assertThat(shop.order(order).state()).isEqualTo(OrderState.INTAKE_HOLD);

        appear("polo", 1);
        sweep();

        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.order(order).items())
                .extracting(item -> item.state())
                .containsExactly(OrderState.INTAKE_HOLD, OrderState.OPEN);
    }

    @Test
    void orders_that_are_released_together_are_each_told_to_their_own_storefront_once() {
        List<OrderId> sold = new ArrayList<>();
        for (String id : List.of("1", "2", "3")) {
            sold.add(shop.house
                    .intake()
                    .receive(
                            Shop.PARTNER,
                            "shopify",
                            "demo",
                            Web.order(id).line("a", "shirt", 1).told(),
                            null)
                    .order());
        }
        OrderId entered = shop.paid(Ticket.of("shirt", 1));
        OrderId short1 = shop.paid(Ticket.of("shirt", 2));

        store.receive("shirt", 5, "A");
        store.receive("shirt", 1, "A");

        assertThat(sold).allSatisfy(order -> {
            assertThat(shop.told(order)).containsExactly("IN_PRODUCTION");
            assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
            assertThat(shop.order(order).customerStatus()).isEqualTo(CustomerStatus.IN_PRODUCTION);
        });
        assertThat(shop.told(entered)).isEmpty();
        assertThat(List.of(entered, short1)).allSatisfy(order -> {
            assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
            assertThat(shop.house.orders().history(Shop.OPERATOR, order))
                    .filteredOn(mark -> mark.name().equals("order.open"))
                    .hasSize(1);
        });
    }

    @Test
    @Tag("TB-22")
    void over_all_orders_the_oldest_jobs_get_what_there_is() {
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            orders.add(shop.paid(Ticket.of("shirt", 1)));
            shop.clock.forward(Duration.ofSeconds(1));
        }
        appear("shirt", 4);

        sweep();

        assertThat(orders.stream().map(order -> shop.states(order).get(0)))
                .containsExactly("pending", "pending", "pending", "pending", "intake_hold", "intake_hold");
    }

    @Test
    void a_job_whose_design_passed_is_not_asked_about_again_until_its_plugin_changes() {
        shop.paid(Ticket.of("shirt", 3));
        int before = shop.tee.asked.get();

        sweep();
        sweep();
        assertThat(shop.tee.asked).hasValue(before);

        Plugin next = Plugin.tee(2, "").usesBlanks();
        shop.house.types().add(next);
        sweep();
        assertThat(next.asked).hasPositiveValue();
    }

    @Test
    void a_check_that_throws_or_hangs_holds_its_own_job_alone() {
        CountDownLatch never = new CountDownLatch(1);
        shop.blankTee("blank");
        OrderId bad = shop.paid(Ticket.of("blank", 2));
        OrderId good = shop.paid(Ticket.of("shirt", 1));
        appear("shirt", 1);
        shop.tee.checksArtBy(job -> {
            if (job.key().contains(".1.")) {
                throw new IllegalStateException("out of paper");
            }
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });

        sweep();

        assertThat(shop.states(good)).containsExactly("pending");
        assertThat(shop.jobs(bad))
                .allSatisfy(job -> assertThat(job.holds())
                        .anySatisfy(hold -> assertThat(hold.code()).isEqualTo("plugin.failed")));
        assertThat(shop.jobs(bad).get(0).holds().get(0).message())
                .contains("tee")
                .contains("art-there");
        never.countDown();
    }

    @Test
    void two_thousand_held_jobs_with_nothing_to_do_cost_no_more_statements_than_two() {
        shop.paid(Ticket.of("shirt", 2));
        sweep();
        recorded.statements();
        sweep();
        int few = recorded.statements().size();
        for (int i = 0; i < 4; i++) {
            shop.paid(Ticket.of("shirt", 500));
        }
        sweep();
        recorded.statements();

        IntakeChecks.Status status = sweep();

        assertThat(status.stayed()).isEqualTo(2002);
        assertThat(recorded.statements().size()).isLessThanOrEqualTo(few + 1).isLessThan(30);
    }

    @Test
    void two_nodes_that_sweep_and_take_in_stock_at_once_release_each_job_once() {
        for (int i = 0; i < 20; i++) {
            shop.paid(Ticket.of("shirt", 10));
        }
        Shop other = new Shop(schema);
        other.tee.usesBlanks();
        List<Callable<Object>> hands = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Shop node = i % 2 == 0 ? shop : other;
            hands.add(() -> {
                node.house
                        .stock()
                        .move(
                                Shop.OPERATOR,
                                new org.platen.api.stock.MovementDraft(
                                        org.platen.api.stock.MovementKind.RECEIPT,
                                        "main",
                                        "A",
                                        "shirt",
                                        java.math.BigDecimal.valueOf(25),
                                        null,
                                        null,
                                        null));
                return "";
            });
            hands.add(() -> node.house.checks().run(Shop.OPERATOR));
        }

        AtOnce.run(hands.size(), i -> {
            try {
                return hands.get(i).call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        sweep();

        assertThat(store.level("shirt")).isEqualTo("150/150/0");
        assertThat(shop.column("SELECT COUNT(*) FROM job WHERE state = 'pending'"))
                .containsExactly("150");
        assertThat(shop.column("SELECT COUNT(*) FROM history_mark WHERE name = 'job.release'"))
                .containsExactly("150");
        assertThat(shop.column("SELECT state FROM job ORDER BY created_at, id LIMIT 150"))
                .containsOnly("pending");
        other.house.close();
    }

    @Test
    @Tag("TB-22")
    void a_shop_that_allows_it_lets_a_small_job_overtake_one_that_needs_more_than_there_is() {
        Shop quick = Shop.withOvertaking(schema);
        // Files are in the memory of the other shop.
        quick.tee.usesBlanks().checksArtBy(job -> List.of());
        quick.tee.explodesBy(() -> List.of(
                new org.platen.spi.decoration.WantedJob("pair", "Pair of shirts", "main", 2, java.util.Map.of())));
        OrderId pair = quick.paid(Ticket.of("shirt", 1));
        quick.tee.behaves();
        OrderId single = quick.paid(Ticket.of("shirt", 1));
        appear("shirt", 1);

        quick.house.checks().run(Shop.OPERATOR);

        assertThat(quick.states(pair)).containsExactly("intake_hold");
        assertThat(quick.states(single)).containsExactly("pending");
        quick.house.close();
    }

    @Test
    void released_jobs_belong_to_the_stock_that_they_got() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        appear("shirt", 1);
        sweep();
        JobView job = shop.jobs(order).get(0);

        assertThat(shop.column("SELECT CONCAT(job_id, ' ', state) FROM reservation"))
                .containsExactly(job.id() + " RESERVED");
    }
}
