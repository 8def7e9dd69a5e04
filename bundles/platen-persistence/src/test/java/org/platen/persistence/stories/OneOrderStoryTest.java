package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.PutWallService.OrderBin;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** All stations work on one order: they do not wait for each other, and still its state is right in the end. */
@ExtendWith(MariaDbExtension.class)
@Tag("P2")
class OneOrderStoryTest {
    private final Recorded recorded;
    private final Shop shop;

    OneOrderStoryTest(TestSchema schema) {
        recorded = new Recorded(schema);
        shop = new Shop(schema, recorded::around);
        shop.tee("shirt");
    }

    @AfterEach
    void nothing_is_amiss() {
        shop.close();
    }

    private List<JobView> printed(OrderId order) {
        shop.batchAndLabel(order);
        List<JobView> jobs = shop.jobs(order);
        for (JobView job : jobs) {
            shop.scan(job, "pick");
            shop.scan(job, "printer");
        }
        return jobs;
    }

    private List<String> scan(JobView job, String station) {
        recorded.statements();
        shop.scan(job, station);
        return recorded.statements().stream().map(Recorded.Sql::text).toList();
    }

    private static boolean locksAnOrder(String sql) {
        return sql.contains("FROM orders") && sql.contains("FOR UPDATE");
    }

    @Test
    void only_the_last_piece_of_an_order_locks_it() {
        OrderId order = shop.paid(Ticket.of("shirt", 2).line("shirt", 2));
        List<JobView> jobs = printed(order);

        List<String> first = scan(jobs.get(0), "qc");
        List<String> endOfLine = scan(jobs.get(1), "qc");
        List<String> third = scan(jobs.get(2), "qc");
        assertThat(shop.order(order).state()).isEqualTo(OrderState.OPEN);
        List<String> last = scan(jobs.get(3), "qc");

        assertThat(first).noneMatch(OneOrderStoryTest::locksAnOrder).hasSizeLessThanOrEqualTo(7);
        assertThat(endOfLine).noneMatch(OneOrderStoryTest::locksAnOrder).hasSizeLessThanOrEqualTo(10);
        assertThat(third).noneMatch(OneOrderStoryTest::locksAnOrder);
        assertThat(last).anyMatch(OneOrderStoryTest::locksAnOrder);
        assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(shop.jobs(order)).allMatch(job -> job.state().equals("completed"));
    }

    @Test
    void a_scan_at_the_printer_reads_the_line_and_its_artwork_once() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        JobView job = shop.jobs(order).get(0);
        shop.scan(job, "pick");

        List<String> printer = scan(job, "printer");

        assertThat(printer).filteredOn(sql -> sql.contains("FROM order_item")).hasSize(1);
        assertThat(printer).filteredOn(sql -> sql.contains("FROM artwork")).hasSize(1);
        assertThat(printer).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void the_cost_of_a_scan_does_not_grow_with_its_order() {
        shop.house.putWall().putBin(Shop.OPERATOR, new OrderBin("main", "A1", 1, true, null, null));
        shop.house.putWall().putBin(Shop.OPERATOR, new OrderBin("main", "A2", 2, true, null, null));
        OrderId small = shop.paid(Ticket.of("shirt", 2).line("shirt", 2));
        Ticket ticket = new Ticket();
        for (int line = 0; line < 200; line++) {
            ticket.line("shirt", 2);
        }
        OrderId large = shop.paid(ticket);

        int few = scan(printed(small).get(0), "qc").size();
        int many = scan(printed(large).get(0), "qc").size();

        assertThat(many).isLessThanOrEqualTo(few);
    }

    @Test
    void whoever_makes_the_last_pieces_at_once_completes_the_order() {
        for (int round = 0; round < 10; round++) {
            OrderId order = shop.paid(
                    Ticket.of("shirt", 2).line("shirt", 2).line("shirt", 2).line("shirt", 2));
            List<JobView> jobs = printed(order);

            AtOnce.run(8, i -> shop.scan(jobs.get(i), "qc"));

            assertThat(shop.order(order).state()).isEqualTo(OrderState.COMPLETED);
            assertThat(shop.jobs(order)).allMatch(job -> job.state().equals("completed"));
            assertThat(shop.column("SELECT COUNT(*) FROM history_mark WHERE name = 'order.completed' AND order_id = "
                            + order.value()))
                    .containsExactly("1");
        }
    }

    @Test
    void an_order_that_is_cancelled_while_it_is_made_ends_in_one_way_or_the_other() {
        for (int round = 0; round < 10; round++) {
            OrderId order = shop.paid(Ticket.of("shirt", 2).line("shirt", 2).line("shirt", 1));
            List<JobView> jobs = printed(order);

            AtOnce.run(5, i -> i == 4 ? cancelled(order) : scanned(jobs.get(i)));

            assertThat(shop.problems()).isEmpty();
        }
    }

    private boolean scanned(JobView job) {
        return unlessRefused(() -> shop.scan(job, "qc"));
    }

    private boolean cancelled(OrderId order) {
        return unlessRefused(() -> shop.house.orders().cancel(Shop.OPERATOR, order, "no longer wanted"));
    }

    private static boolean unlessRefused(Runnable work) {
        try {
            work.run();
            return true;
        } catch (PlatenException e) {
            assertThat(e.code().category()).isEqualTo(ErrorCategory.CONFLICT);
            return false;
        }
    }
}
