package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Two nodes on one database, each with a clock of its own. */
@ExtendWith(MariaDbExtension.class)
class TwoNodesStoryTest {
    private static final int ROUNDS = 10;
    private static final int WANTED_BY = 50;

    private final Shop one;
    private final Shop other;
    private final Store store;

    TwoNodesStoryTest(TestSchema schema) {
        one = new Shop(schema);
        store = new Store(one);
        other = new Shop(schema);
        other.tee.usesBlanks();
        List.of(one, other).forEach(node -> node.tee.checksArtBy(job -> List.of()));
        one.tee("shirt");
        store.keep("shirt");
    }

    @AfterEach
    void nothing_is_amiss() {
        other.house.close();
        one.close();
    }

    private Shop node(int number) {
        return number % 2 == 0 ? one : other;
    }

    private static <T> T done(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("R30")
    @Tag("TB-22")
    void the_last_shirt_wanted_by_fifty_jobs_goes_to_the_oldest_while_two_nodes_sweep() {
        for (int i = 0; i < WANTED_BY; i++) {
            one.paid(Ticket.of("shirt", 1));
        }
        for (int round = 1; round <= ROUNDS; round++) {
            int now = round;
            AtOnce.run(
                    6,
                    i -> done(() -> {
                        if (i == 0) {
                            store.receive("shirt", 1, now % 2 == 0 ? "A" : "B");
                        } else {
                            node(i).house.checks().run(Shop.OPERATOR);
                        }
                        return true;
                    }));
            one.house.checks().run(Shop.OPERATOR);

            List<String> states = new ArrayList<>();
            one.column("SELECT state FROM job ORDER BY created_at, id").forEach(states::add);
            assertThat(states.subList(0, round)).as("round " + round).containsOnly("pending");
            assertThat(states.subList(round, WANTED_BY)).as("round " + round).containsOnly("intake_hold");
            assertThat(store.level("shirt")).isEqualTo(round + "/" + round + "/0");
        }
        assertThat(one.column("SELECT COUNT(*) FROM history_mark WHERE name = 'job.release'"))
                .containsExactly(String.valueOf(ROUNDS));
    }

    @Test
    @Tag("R31")
    void a_clock_that_is_ten_years_ahead_takes_no_turn_early_and_keeps_nobody_from_theirs() {
        other.clock.forward(Duration.ofDays(3_653));
        OrderId order = one.paid(Ticket.of("shirt", 2));
        // The node that is ahead begins a check and dies in it.
        one.admin("INSERT INTO timer_run (name, lease_until) VALUES ('intake', UTC_TIMESTAMP(6) + INTERVAL 30 SECOND)"
                + " ON DUPLICATE KEY UPDATE lease_until = VALUES(lease_until)");

        assertThat(other.house.checks().resume(Shop.OPERATOR)).isFalse();
        assertThat(one.house.checks().resume(Shop.OPERATOR)).isFalse();
        one.admin("UPDATE timer_run SET lease_until = lease_until - INTERVAL 31 SECOND");
        store.receive("shirt", 1, "A");
        assertThat(one.house.checks().resume(Shop.OPERATOR)).isTrue();
        assertThat(one.house.checks().resume(Shop.OPERATOR)).isFalse();

        // Both go on, each at its own time.
        other.house.checks().run(Shop.OPERATOR);
        store.receive("shirt", 1, "A");
        assertThat(one.house.checks().run(Shop.OPERATOR).lastRun()).isEqualTo(one.clock.instant());
        assertThat(one.states(order)).containsOnly("pending");
    }

    @Test
    @Tag("R31")
    void the_history_of_a_job_goes_forward_though_nodes_with_clocks_far_apart_move_it_in_turn() {
        store.receive("shirt", 1, "A");
        OrderId order = one.paid(Ticket.of("shirt", 1));
        one.batchAndLabel(order);
        JobView job = one.jobs(order).get(0);
        one.clock.forward(Duration.ofHours(1));

        one.scan(job, "pick");
        other.scan(job, "printer");
        one.scan(job, "qc");

        List<String> times = new ArrayList<>();
        one.column("SELECT at FROM history_mark WHERE job_id = " + job.id() + " AND job_version IS NOT NULL ORDER BY"
                        + " job_version")
                .forEach(times::add);
        assertThat(times).hasSizeGreaterThan(5).isSorted();
        assertThat(one.column("SELECT COUNT(*) FROM history_mark WHERE dwell_ms < 0"))
                .containsExactly("0");
    }

    @Test
    @Tag("R6")
    void batches_cancels_and_reconciles_of_overlapping_sets_in_opposite_order_show_nobody_a_deadlock() {
        for (int round = 0; round < 6; round++) {
            store.receive("shirt", 12, "A");
            List<OrderId> orders = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                orders.add(one.paid(Ticket.of("shirt", 3)));
            }
            List<JobView> jobs =
                    orders.stream().flatMap(order -> one.jobs(order).stream()).toList();
            List<JobView> backwards = new ArrayList<>(jobs);
            java.util.Collections.reverse(backwards);
            List<Callable<?>> hands = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Shop node = node(i);
                List<JobView> mine = i == 0 ? jobs : backwards;
                List<OrderId> all = new ArrayList<>(orders);
                if (i == 1) {
                    java.util.Collections.reverse(all);
                }
                hands.add(() -> node.batch(mine));
                hands.add(() -> {
                    for (OrderId order : all) {
                        node.house.orders().reconcile(Shop.OPERATOR, order, null, false);
                    }
                    return all;
                });
                hands.add(() -> node.house.checks().run(Shop.OPERATOR));
                hands.add(() ->
                        node.house.jobs().cancel(Shop.OPERATOR, mine.get(0).id(), "race"));
            }

            List<String> refusals = AtOnce.run(hands.size(), i -> {
                try {
                    hands.get(i).call();
                    return "";
                } catch (PlatenException e) {
                    assertThat(e.code().category()).isIn(ErrorCategory.CONFLICT, ErrorCategory.UNPROCESSABLE);
                    return String.valueOf(e.getMessage());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });

            assertThat(refusals).as("round " + round).noneMatch(text -> text.contains("Others are changing the same"));
            assertThat(one.problems()).as("round " + round).isEmpty();
        }
    }
}
