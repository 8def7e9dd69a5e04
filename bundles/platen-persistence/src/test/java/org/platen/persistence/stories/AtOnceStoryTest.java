package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.TestSchema;

/** Many hands on the same work at once. */
class AtOnceStoryTest extends Story {
    private static final int ROUNDS = 50;
    private static final int STATIONS = 32;

    AtOnceStoryTest(TestSchema schema) {
        super(schema);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    /** Whether the work changed something; false when it was refused as a conflict, and any other failure is one. */
    private static boolean changed(Callable<Boolean> work) {
        try {
            return work.call();
        } catch (PlatenException e) {
            if (e.code().category() == ErrorCategory.CONFLICT) {
                return false;
            }
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long marks(JobView job, String name) {
        return shop.house.jobs().history(Shop.OPERATOR, job.id()).stream()
                .filter(mark -> mark.name().equals(name))
                .count();
    }

    @Test
    @Tag("R27")
    void thirty_two_stations_that_scan_one_shirt_at_once_move_it_once() {
        OrderId order = shop.paid(Ticket.of("shirt", ROUNDS));
        shop.batchAndLabel(order);

        for (JobView job : shop.jobs(order)) {
            List<Boolean> moved = AtOnce.run(
                    STATIONS, station -> changed(() -> shop.scan(job, "pick").changed()));

            assertThat(moved).filteredOn(one -> one).hasSize(1);
        }

        assertThat(shop.jobs(order)).allMatch(job -> job.state().equals("picked"));
        assertThat(shop.jobs(order)).allMatch(job -> marks(job, "job.pick") == 1);
    }

    @Test
    @Tag("R28")
    @Tag("PG-26")
    void print_jobs_pressed_by_many_at_once_makes_each_job_once() {
        for (int round = 0; round < 5; round++) {
            OrderId order = shop.enter(Ticket.of("shirt", 3).line("sign", 2)).id();

            List<Integer> made = AtOnce.run(8, i -> {
                try {
                    return shop.house
                            .orders()
                            .reconcile(Shop.OPERATOR, order, null, false)
                            .create()
                            .size();
                } catch (PlatenException e) {
                    assertThat(e.code().category()).isEqualTo(ErrorCategory.CONFLICT);
                    return 0;
                }
            });

            assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
            assertThat(shop.jobs(order)).hasSize(5);
        }
    }

    @Test
    void the_jobs_of_ten_lines_finished_at_once_add_up() {
        Ticket ticket = new Ticket();
        for (int line = 0; line < 10; line++) {
            ticket.line("shirt", 2);
        }
        OrderId order = shop.paid(ticket);
        shop.batchAndLabel(order);
        List<JobView> jobs = shop.jobs(order);

        AtOnce.run(jobs.size(), i -> {
            shop.makeTee(jobs.get(i));
            return true;
        });

        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.states(order)).containsOnly("completed");
        shop.ship(order);
        AtOnce.run(jobs.size(), i -> shop.scan(jobs.get(i), "ship"));
        assertThat(shop.order(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    @Tag("R29")
    void scans_cancels_checks_and_reconciles_in_any_order_leave_the_books_right() {
        Random random = new Random(29);
        for (int round = 0; round < 12; round++) {
            OrderId order = shop.paid(Ticket.of("shirt", 3).line("sign", 2));
            List<JobView> jobs = shop.jobs(order);
            List<JobView> shirts = jobs.subList(0, 3);
            shop.house.batches().label(Shop.OPERATOR, shop.batch(shirts).id());
            List<Callable<Boolean>> hands = new ArrayList<>();
            shirts.forEach(job -> hands.add(() -> {
                shop.makeTee(job);
                return true;
            }));
            jobs.subList(3, 5)
                    .forEach(job -> hands.add(() -> {
                        shop.event(job, "start");
                        shop.event(job, random.nextBoolean() ? "complete" : "fail");
                        return true;
                    }));
            hands.add(() -> shop.house
                    .orders()
                    .reconcile(Shop.OPERATOR, order, null, false)
                    .empty());
            hands.add(() -> {
                shop.house
                        .orders()
                        .removeItem(
                                Shop.OPERATOR,
                                order,
                                shop.order(order).items().get(1).id());
                return shop.house
                        .orders()
                        .reconcile(Shop.OPERATOR, order, null, false)
                        .empty();
            });
            hands.add(() -> shop.house.checks().run(Shop.OPERATOR).looked() == 0);
            boolean cancel = round % 2 == 0;
            hands.add(() -> cancel
                    ? shop.house
                            .orders()
                            .cancel(Shop.OPERATOR, order, "race")
                            .canceled()
                            .isEmpty()
                    : shop.house
                            .jobs()
                            .cancel(Shop.OPERATOR, shirts.get(2).id(), "race")
                            .waived());
            Collections.shuffle(hands, random);

            AtOnce.run(hands.size(), i -> changed(hands.get(i)));

            assertThat(shop.problems()).as("round " + round).isEmpty();
            if (cancel) {
                assertThat(shop.order(order).state()).isIn(OrderState.CANCELED, OrderState.COMPLETED);
                assertThat(shop.jobs(order)).noneMatch(job -> job.phase() == Phase.READY);
            }
        }
    }

    @Test
    void one_order_of_a_storefront_told_by_many_workers_at_once_is_one_order() {
        AtOnce.run(
                8,
                i -> shop.house
                        .intake()
                        .receive(
                                Shop.PARTNER,
                                "shopify",
                                "demo",
                                Web.order("1").line("a", "shirt", 2).told(),
                                null));

        assertThat(shop.column("SELECT COUNT(*) FROM orders")).containsExactly("1");
        assertThat(shop.column("SELECT COUNT(*) FROM job")).containsExactly("2");
    }

    @Test
    void forty_orders_at_once_do_not_make_a_plugin_look_stuck() {
        List<OrderId> orders = AtOnce.run(
                40, i -> shop.enter(Ticket.of("shirt", 1).onAccount()).id());

        assertThat(orders).allMatch(order -> shop.jobs(order).size() == 1);
        shop.clock.forward(Duration.ofSeconds(1));
    }
}
