package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchRun;
import org.platen.api.floor.BatchView;
import org.platen.api.job.JobView;
import org.platen.api.job.ScanRequest;
import org.platen.api.job.StationCommand;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.LinePatch;
import org.platen.api.order.OrderState;
import org.platen.core.job.Barcodes;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Large orders cost few statements more than small ones. */
@ExtendWith(MariaDbExtension.class)
class StatementsStoryTest {
    /** Fresh ids and the plan of the floor, which are read now and then. */
    private static final int A_FEW = 6;

    private final Recorded recorded;
    private final Shop shop;

    StatementsStoryTest(TestSchema schema) {
        recorded = new Recorded(schema);
        shop = new Shop(schema, recorded::around);
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    @AfterEach
    void nothing_is_amiss() {
        shop.close();
    }

    private OrderId order(int lines) {
        Ticket ticket = new Ticket();
        for (int line = 0; line < lines; line++) {
            ticket.line(line % 2 == 0 ? "shirt" : "sign", 1);
        }
        return shop.enter(ticket).id();
    }

    private int cost(Runnable work) {
        recorded.statements();
        work.run();
        return recorded.statements().size();
    }

    @Test
    @Tag("PG-14")
    void making_and_looking_at_an_order_costs_hardly_more_for_many_lines() {
        int base = 0;
        int view = 0;
        for (int lines : new int[] {10, 100, 1000}) {
            OrderId order = order(lines);

            int made = cost(() -> shop.house.orders().reconcile(Shop.OPERATOR, order, null, false));
            int again = cost(() -> shop.house.orders().reconcile(Shop.OPERATOR, order, null, false));
            int looked = cost(() -> shop.order(order));

            base = base == 0 ? made : base;
            view = view == 0 ? looked : view;
            assertThat(made).as(lines + " lines made").isLessThanOrEqualTo(base + A_FEW + lines / 100);
            assertThat(again).as(lines + " lines again").isLessThanOrEqualTo(base + A_FEW);
            assertThat(looked).as(lines + " lines looked at").isLessThanOrEqualTo(view + A_FEW);
        }
    }

    @Test
    void a_batch_is_picked_by_as_many_statements_whatever_is_in_it() {
        assertThat(picks("shirt")).isLessThanOrEqualTo(A_FEW);
    }

    @Test
    @Tag("TB-28")
    void so_it_is_where_each_piece_is_taken_out_of_a_bin_and_given_back_by_the_undo() {
        Store store = new Store(shop);
        store.keep("blank");
        shop.tee("blank");
        store.receive("blank", 30, "A");
        store.receive("blank", 70, "B");

        assertThat(picks("blank")).isLessThanOrEqualTo(A_FEW);

        assertThat(store.level("blank")).isEqualTo("45/0/0");
        assertThat(shop.column("SELECT COUNT(*) FROM stock_movement WHERE kind = 'PICK' AND job_id IS NOT NULL"))
                .containsExactly("55");
        assertThat(shop.column("SELECT bin_after FROM stock_movement WHERE kind = 'PICK' ORDER BY id DESC LIMIT 1"))
                .containsExactly("45.0000");
        String undo = shop.house.jobs().stationCommands(Shop.OPERATOR).stream()
                .filter(command -> command.name().equals("UNDO"))
                .map(StationCommand::barcode)
                .findFirst()
                .orElseThrow();
        int undone = cost(() -> shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(undo, "pick", null)));
        assertThat(undone).isLessThanOrEqualTo(40);
        assertThat(store.level("blank")).isEqualTo("95/50/0");
    }

    /** How many statements more it takes to pick fifty than to pick five. */
    private int picks(String sku) {
        int base = 0;
        for (int shirts : new int[] {5, 50}) {
            OrderId order = shop.paid(Ticket.of(sku, shirts));
            BatchView batch = shop.batch(shop.jobs(order));
            shop.house.batches().label(Shop.OPERATOR, batch.id());
            ScanRequest scan = new ScanRequest(Barcodes.of(batch.id()), "pick", null);

            int picked = cost(() -> shop.house.jobs().scan(Shop.OPERATOR, scan));

            assertThat(shop.states(order)).containsOnly("picked");
            if (base > 0) {
                return picked - base;
            }
            base = picked;
        }
        throw new IllegalStateException();
    }

    @Test
    @Tag("PG-16")
    void a_piece_more_of_a_large_line_costs_no_statement_for_each_of_the_others() {
        OrderId order = shop.paid(Ticket.of("shirt", 1000));
        ItemId line = shop.order(order).items().get(0).id();
        shop.house
                .orders()
                .patchItem(Shop.OPERATOR, order, line, new LinePatch(1001, null, null), OptionalLong.empty());

        int cost = cost(() -> shop.house.orders().reconcile(Shop.OPERATOR, order, null, false));

        assertThat(cost).isLessThanOrEqualTo(60);
        assertThat(shop.column("SELECT COUNT(*) FROM job WHERE title LIKE '%/1001%'"))
                .containsExactly("1001");
    }

    @Test
    void many_jobs_that_wait_for_their_files_are_entered_by_few_statements() {
        shop.blankTee("blank");

        int few = cost(() -> shop.paid(Ticket.of("blank", 5)));
        int many = cost(() -> shop.paid(Ticket.of("blank", 205)));

        assertThat(many).isLessThanOrEqualTo(few + A_FEW);
    }

    @Test
    void a_scan_that_counts_for_nothing_touches_one_job_and_its_history() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        JobView job = shop.jobs(order).get(0);

        recorded.statements();
        shop.scan(job, "pick");

        assertThat(recorded.statements())
                .extracting(Recorded.Sql::text)
                .filteredOn(text -> !text.startsWith("SELECT"))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("UPDATE job "))
                .anyMatch(text -> text.startsWith("INSERT INTO history_mark"));
    }

    @Test
    void the_check_of_many_waiting_jobs_and_the_batch_list_read_them_together() {
        shop.blankTee("blank");
        shop.paid(Ticket.of("blank", 3));
        shop.paid(Ticket.of("shirt", 3));
        int few = cost(() -> shop.house.checks().run(Shop.OPERATOR));
        int fewCandidates = cost(() -> shop.house.batches().candidates(Shop.OPERATOR));
        shop.paid(Ticket.of("blank", 150));
        shop.paid(Ticket.of("shirt", 150));

        int many = cost(() -> shop.house.checks().run(Shop.OPERATOR));
        int manyCandidates = cost(() -> shop.house.batches().candidates(Shop.OPERATOR));

        assertThat(manyCandidates).isLessThanOrEqualTo(fewCandidates + A_FEW);
        // Each job that stays waiting has its holds looked after, two statements each; it is not read one by one.
        assertThat(many - few).isLessThanOrEqualTo(2 * 150 + 10);
    }

    @Test
    @Tag("G-2")
    void two_thousand_pending_jobs_are_batched_by_a_few_statements_for_each_thousand_and_each_batch() {
        shop.paid(Ticket.of("shirt", 1000));
        shop.paid(Ticket.of("shirt", 1000));
        shop.house
                .batchRules()
                .put(
                        Shop.OPERATOR,
                        new BatchRule(
                                "all",
                                "All",
                                true,
                                BatchRule.Kind.CONSOLIDATION,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                BatchRule.Units.ANY,
                                true,
                                250,
                                null,
                                "UTC",
                                true,
                                null));

        BatchRun[] run = new BatchRun[1];
        int cost = cost(() -> run[0] = shop.house.batchRules().run(Shop.OPERATOR, "all", false));

        assertThat(run[0].batched()).isEqualTo(2000);
        assertThat(run[0].batches()).hasSize(8);
        // Three pages of candidates, eight batches, and the turn of the rule.
        assertThat(cost).isLessThanOrEqualTo(3 * 8 + 8 * 10 + 20);

        var batch = run[0].batches().get(0).id();
        int papers = cost(() -> shop.house.papers().batch(Shop.OPERATOR, batch));
        assertThat(papers).isLessThanOrEqualTo(12);
        int list = cost(() -> shop.house.batches().find(Shop.OPERATOR, BatchFilter.unfinished(), PageRequest.first()));
        assertThat(list).isLessThanOrEqualTo(6);
    }

    @Test
    void a_receipt_that_releases_many_orders_costs_few_statements_for_all_of_them() {
        Store store = new Store(shop);
        store.keep("shirt");
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 210; i++) {
            orders.add(shop.paid(Ticket.of("shirt", 1)));
        }

        int few = cost(() -> store.receive("shirt", 10, "A"));
        int many = cost(() -> store.receive("shirt", 200, "A"));

        assertThat(orders).allMatch(order -> shop.order(order).state() == OrderState.OPEN);
        assertThat(shop.column("SELECT COUNT(*) FROM history_mark WHERE name = 'order.open'"))
                .containsExactly("210");
        assertThat(many).isLessThanOrEqualTo(few + A_FEW);
    }
}
