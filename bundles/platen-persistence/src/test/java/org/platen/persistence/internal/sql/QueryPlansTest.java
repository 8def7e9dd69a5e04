package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.QualityService;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.PageRequest;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderState;
import org.platen.api.stock.PurchaseView;
import org.platen.core.port.BatchQuery;
import org.platen.core.port.LastScan;
import org.platen.core.port.ScanConflicts;
import org.platen.core.port.Stock;
import org.platen.core.port.Tx;
import org.platen.core.port.Waiting;
import org.platen.persistence.internal.jpa.Recorded;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** How the server runs our statements on 50,000 jobs: along an index, and never by sorting all of them. */
@ExtendWith(MariaDbExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("P3")
class QueryPlansTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final TestSchema schema;
    private final Recorded recorded;
    private final SqlTransactions transactions;

    QueryPlansTest(TestSchema schema) {
        this.schema = schema;
        recorded = new Recorded(schema);
        transactions = new SqlTransactions(recorded.around(schema.dataSource()), recorded.around(schema.changes()));
    }

    @BeforeAll
    void fill() throws SQLException {
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            for (String sql : List.of(
                    "INSERT INTO location (id, code, name) VALUES (2, 'north', 'North')",
                    "INSERT INTO orders (id, order_number, origin, state, payment, approval, delivery, policy, customer_id,"
                            + " customer_name, fulfilment_date, closed_at, created_at, updated_at) SELECT seq,"
                            + " CONCAT('N-', seq), 'MANUAL', IF(seq % 3 = 0, 'OPEN', 'SHIPPED'), 'PAID', 'NOT_REQUIRED',"
                            + " 'NONE', 'ON_PAYMENT', seq % 500, CONCAT('Customer ', seq % 500),"
                            + " IF(seq % 2, '2026-03-01' + INTERVAL seq % 90 DAY, NULL), IF(seq % 4 = 0, '2026-03-01', NULL),"
                            + " '2026-01-01' + INTERVAL seq MINUTE, '2026-01-01' FROM seq_1_to_10000",
                    "INSERT INTO order_item (id, order_id, position, title, quantity, state, parameters, personalisation)"
                            + " SELECT seq, seq, 1, 'Line', 5, 'OPEN', '{}', '[]' FROM seq_1_to_10000",
                    "INSERT INTO job (id, order_id, order_number, item_id, job_key, title, decoration, workflow_id, state,"
                            + " phase, amount, location_id, device, due_at, attributes, state_since, created_at, batch_id)"
                            + " SELECT seq, 1 + seq DIV 5 % 10000, CONCAT('N-', 1 + seq DIV 5 % 10000),"
                            + " 1 + seq DIV 5 % 10000, CONCAT('k', seq), 'Job', ELT(1 + seq % 3, 'dtg', 'print3d', 'dtf'),"
                            + " 1 + seq % 3, ELT(1 + seq % 7, 'intake_hold', 'pending', 'open', 'picked', 'scanned',"
                            + " 'completed', 'shipped'), 1 + seq % 7, 1, 1 + seq % 10 DIV 9, CONCAT('d-', seq % 50),"
                            + " '2026-03-01' + INTERVAL seq % 5000 MINUTE, '{}', '2026-03-01', '2026-03-01', seq DIV 100"
                            + " FROM seq_1_to_50000",
                    "INSERT INTO batch (id, decoration, location_id, mixing_key, state, actor, created_at) SELECT seq, 'dtg',"
                            + " 1 + seq % 10 DIV 9, 'white', ELT(1 + seq % 3, 'OPEN', 'LABELED', 'RELEASED'), 'x',"
                            + " '2026-03-01' FROM seq_1_to_500",
                    "UPDATE orders SET location_id = IF(id % 20 = 0, NULL, 1 + id % 10 DIV 9)",
                    "UPDATE order_item SET location_id = 1 + id % 3 WHERE id % 20 = 0",
                    "INSERT INTO item_split (item_id, location_id, order_id, pieces) SELECT id, place.seq, order_id,"
                            + " 1 + place.seq FROM order_item JOIN seq_1_to_2 AS place WHERE location_id IS NULL",
                    "INSERT INTO history_mark (order_id, job_id, job_version, name, at, actor, detail) SELECT"
                            + " 1 + seq DIV 5 % 10000, seq, 1, 'job.created', '2026-03-01', 'x',"
                            + " CONCAT('{\"station\": \"s-', seq % 50, '\"}') FROM seq_1_to_50000",
                    "INSERT INTO hold (id, order_id, job_id, reason, code, message, owner, source, since, cleared_at)"
                            + " SELECT seq, seq, seq, 'ARTWORK', 'artwork.missing', 'm', 'o', 'CHECK', '2026-03-01',"
                            + " IF(seq % 10, '2026-03-02', NULL) FROM seq_1_to_10000",
                    "INSERT INTO artwork (item_id, placement, url, state) SELECT seq, 'front', 'https://x/y',"
                            + " IF(seq % 100, 'STORED', 'PENDING') FROM seq_1_to_10000",
                    "INSERT INTO inbox (kind, storefront, topic, headers, body, received_at, state, next_at) SELECT 's',"
                            + " 'demo', 't', '{}', 'x', '2026-03-01', IF(seq % 100, 'DONE', 'NEW'), '2026-03-01' FROM seq_1_to_20000",
                    "INSERT INTO outbox (kind, storefront, order_id, external_order_id, status, shown, state, next_at,"
                            + " created_at) SELECT 's', 'demo', seq, seq, 'SHIPPED', IF(seq % 200, 0, seq),"
                            + " IF(seq % 100, 'SENT', 'NEW'), '2026-03-01', '2026-03-01' FROM seq_1_to_10000",
                    "INSERT INTO job_moved (job_id, day) SELECT seq, '2026-03-01' FROM seq_1_to_10000",
                    "INSERT INTO print_job (station, job_id, labels, actor, state, next_at, created_at) SELECT"
                            + " CONCAT('s-', seq % 50), seq, 1, 'x', IF(seq % 100, 'SENT', 'NEW'), '2026-03-01', '2026-03-01'"
                            + " FROM seq_1_to_20000",
                    "INSERT INTO shipment (id, order_id, collect, carrier_state, carrier_has_at, actor, created_at) SELECT seq, seq, FALSE,"
                            + " IF(seq % 100, 'SCANNED', 'UNSCANNED'), '2026-03-01', 'x', '2026-03-01' FROM seq_1_to_10000",
                    "INSERT INTO shipment_package (id, shipment_id, number, carrier_key, tracking_number, labelled_at,"
                            + " looked_at) SELECT seq, seq, 1, ELT(1 + seq % 2, 'post', 'van'), CONCAT('T-', seq),"
                            + " '2026-03-01', IF(seq % 10, NULL, '2026-03-01') FROM seq_1_to_10000",
                    "INSERT INTO label_purchase (id, shipment_id, package_id, order_id, carrier, reference, state, next_at,"
                            + " actor, created_at, given_up) SELECT seq, seq, seq, seq, 'post', CONCAT('r-', seq),"
                            + " IF(seq % 100, 'BOUGHT', 'FAILED'), '2026-03-01', 'x', '2026-03-01',"
                            + " IF(seq % 100 = 1, 'VOID', NULL) FROM seq_1_to_10000",
                    "ANALYZE TABLE shipment, shipment_package, label_purchase PERSISTENT FOR ALL",
                    "INSERT INTO material (id, code, name, unit) SELECT seq, CONCAT('m-', seq), CONCAT('M ', seq), 'piece'"
                            + " FROM seq_1_to_200",
                    "INSERT INTO stock_level (location_id, material_id, on_hand, reserved) SELECT location.id, material.id, 20,"
                            + " 10 FROM location JOIN material",
                    "INSERT INTO stock_bin (id, location_id, code, walk) SELECT seq, 1, CONCAT('b-', seq), seq FROM seq_1_to_100",
                    "INSERT INTO bin_stock (bin_id, material_id, on_hand) SELECT bin.id, material.id, 2 FROM stock_bin AS bin"
                            + " JOIN material WHERE (bin.id + material.id) % 10 = 0",
                    "INSERT INTO job_need (job_id, material, unit, amount) SELECT id, CONCAT('m-', 1 + id % 200), 'piece', 1"
                            + " FROM job",
                    "INSERT INTO intake_wait (job_id, order_id, item_id, location_id, decoration, since, passed_by, told)"
                            + " SELECT id, order_id, item_id, location_id, decoration, created_at + INTERVAL id SECOND,"
                            + " IF(id % 2, 1, NULL), id % 10 > 0 FROM job WHERE phase = 1",
                    "INSERT INTO wait_need (material, location_id, since, job_id, unit, amount) SELECT need.material,"
                            + " w.location_id, w.since, w.job_id, need.unit, need.amount FROM intake_wait AS w"
                            + " JOIN job_need AS need ON need.job_id = w.job_id",
                    "INSERT INTO reservation (job_id, material_id, location_id, amount, state, at) SELECT id, 1 + id % 200,"
                            + " location_id, 1, IF(id % 3, 'PICKED', 'RESERVED'), '2026-03-01' FROM job WHERE phase > 1",
                    "INSERT INTO stock_movement (at, actor, kind, location_id, bin_id, material_id, delta, amount, bin_after,"
                            + " job_id) SELECT '2026-03-01', 'x', 'PICK', 1, 1 + seq % 100, 1 + seq % 200, -1, 1, 3, seq"
                            + " FROM seq_1_to_30000",
                    "INSERT INTO purchase_order (id, supplier, location_id, state, actor, created_at) SELECT seq, 's', 1,"
                            + " IF(seq % 10, 'CLOSED', 'OPEN'), 'x', '2026-03-01' FROM seq_1_to_5000",
                    "INSERT INTO purchase_line (id, purchase_id, material_id, amount) SELECT seq, 1 + seq % 5000, 1 + seq % 200,"
                            + " 1 FROM seq_1_to_10000",
                    "ANALYZE TABLE material, stock_level, bin_stock, job_need, intake_wait, wait_need, reservation,"
                            + " stock_movement, purchase_order, purchase_line PERSISTENT FOR ALL",
                    "ANALYZE TABLE orders, order_item, job, batch, history_mark, hold, artwork, inbox, outbox, print_job PERSISTENT"
                            + " FOR ALL")) {
                statement.execute(sql);
            }
        }
    }

    private List<String> faults(String what, Runnable work) {
        return PlanFaults.of(recorded, what, work);
    }

    @Test
    void every_queue_runs_along_an_index_from_its_first_page_to_its_last() {
        List<String> faults = new ArrayList<>();
        for (QueueFilter.Sort sort : QueueFilter.Sort.values()) {
            List<QueueFilter> filters = List.of(
                    new QueueFilter(null, null, null, null, null, null, null, sort),
                    new QueueFilter(new OrderId(77), null, null, null, null, null, null, sort),
                    new QueueFilter(null, "N-77", null, null, null, null, null, sort),
                    new QueueFilter(null, null, "north", null, null, null, null, sort),
                    new QueueFilter(null, null, null, "dtg", null, null, null, sort),
                    new QueueFilter(null, null, null, "dtg", "pending", null, null, sort),
                    new QueueFilter(null, null, "north", "dtg", "pending", null, null, sort),
                    new QueueFilter(null, null, null, null, "pending", null, null, sort),
                    new QueueFilter(null, null, null, null, "pending", Phase.PRODUCING, null, sort),
                    new QueueFilter(null, null, "north", null, "picked", Phase.STAGED, null, sort),
                    new QueueFilter(null, null, null, "dtf", "open", Phase.READY, "d-7", sort),
                    new QueueFilter(null, null, null, null, null, Phase.READY, null, sort),
                    new QueueFilter(null, null, null, null, null, null, "d-7", sort));
            for (QueueFilter filter : filters) {
                faults.addAll(faults(
                        filter.toString(),
                        () -> transactions.required(tx -> {
                            Long location = filter.location() == null ? null : 2L;
                            String next = tx.jobs()
                                    .queue(filter, location, new PageRequest(50, null))
                                    .next();
                            return next == null ? "" : tx.jobs().queue(filter, location, new PageRequest(50, next));
                        })));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Counted by the server itself: a plan may be another one when a statement is run again. */
    @Test
    void what_stands_nowhere_is_found_out_by_jumps_along_an_index_again_and_again() throws SQLException {
        QueueFilter never =
                new QueueFilter(null, null, null, null, "pending", Phase.PRODUCING, null, QueueFilter.Sort.DUE);
        assertThat(recorded.explain(new Recorded.Sql(QueueSpots.ALL, Map.of())))
                .singleElement()
                .satisfies(plan -> assertThat(plan.get("Extra")).contains("Using index for group-by"));
        long before = read();

        for (int i = 0; i < 10; i++) {
            assertThat(transactions
                            .required(tx -> tx.jobs().queue(never, null, new PageRequest(50, null)))
                            .items())
                    .isEmpty();
        }

        assertThat(read() - before).isLessThan(10 * 2_000);
    }

    /** Rows that the server read so far, for whomever. */
    private long read() throws SQLException {
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT SUM(variable_value) FROM information_schema.global_status WHERE variable_name IN"
                                + " ('HANDLER_READ_NEXT', 'HANDLER_READ_KEY', 'HANDLER_READ_RND_NEXT')")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void jobs_that_need_a_plugin_are_counted_along_an_index() {
        assertThat(faults(
                        "live jobs", () -> transactions.required(tx -> tx.jobs().liveByDecoration())))
                .isEmpty();
    }

    @Test
    void every_list_of_orders_runs_along_an_index() {
        List<String> faults = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 1, 3);
        for (OrderFilter.Sort sort : OrderFilter.Sort.values()) {
            for (OrderFilter.Closed closed : OrderFilter.Closed.values()) {
                List<OrderFilter> filters = List.of(
                        new OrderFilter(null, null, null, null, null, null, null, closed, sort),
                        new OrderFilter(new CustomerId(7), null, null, null, null, null, null, closed, sort),
                        new OrderFilter(null, null, day, day, null, null, null, closed, sort),
                        new OrderFilter(null, null, null, null, "N-77", null, null, closed, sort),
                        new OrderFilter(null, null, null, null, null, OrderState.OPEN, null, closed, sort));
                for (OrderFilter filter : filters) {
                    faults.addAll(faults(
                            filter.toString(),
                            () -> transactions.required(tx -> {
                                String next = tx.orders()
                                        .find(filter, new PageRequest(50, null), TODAY)
                                        .next();
                                return next == null ? "" : tx.orders().find(filter, new PageRequest(50, next), TODAY);
                            })));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_list_of_orders_of_a_place_or_date_runs_along_an_index() {
        List<String> faults = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 3, 3);
        for (OrderFilter.Sort sort : OrderFilter.Sort.values()) {
            for (OrderFilter.Closed closed : OrderFilter.Closed.values()) {
                for (boolean overdue : List.of(false, true)) {
                    for (LocalDate due : Arrays.asList(null, day)) {
                        OrderFilter filter = new OrderFilter(
                                null, null, null, null, null, null, null, closed, sort, null, due, due, overdue);
                        for (Long place : Arrays.asList(null, 1L, 2L)) {
                            faults.addAll(faults(
                                    place + " " + filter,
                                    () -> transactions.required(tx -> {
                                        String next = page(tx, filter, place, null);
                                        return next == null ? "" : page(tx, filter, place, next);
                                    })));
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static @Nullable String page(Tx tx, OrderFilter filter, @Nullable Long place, @Nullable String after) {
        PageRequest page = new PageRequest(50, after);
        return place == null
                ? tx.orders().find(filter, page, TODAY).next()
                : tx.orders().findAt(filter, place, page, TODAY).next();
    }

    @Test
    void every_list_of_batches_runs_along_an_index() {
        List<String> faults = new ArrayList<>();
        for (BatchFilter.Finished finished : BatchFilter.Finished.values()) {
            for (BatchFilter.State state : Arrays.asList(null, BatchFilter.State.OPEN, BatchFilter.State.RELEASED)) {
                for (Set<Long> places : List.<Set<Long>>of(Set.of(), Set.of(2L))) {
                    faults.addAll(faults(
                            finished + " " + state + " " + places,
                            () -> transactions.required(tx -> {
                                BatchFilter filter = new BatchFilter(state, finished, null);
                                String next = tx.batches()
                                        .find(filter, places, new PageRequest(50, null))
                                        .next();
                                return next == null ? "" : tx.batches().find(filter, places, new PageRequest(50, next));
                            })));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void scans_histories_holds_checks_and_claims_run_along_an_index() {
        List<String> faults = new ArrayList<>();
        faults.addAll(faults(
                "scan",
                () -> transactions.required(tx -> {
                    tx.jobs().get(new JobId(4711));
                    tx.jobs().lock(List.of(new JobId(1), new JobId(4711)));
                    tx.jobs().lockOfItems(List.of(new ItemId(77), new ItemId(78)));
                    tx.orders().lock(List.of(new OrderId(77), new OrderId(78)));
                    tx.items().states(List.of(new OrderId(77), new OrderId(78)));
                    tx.items().outlook(new ItemId(77));
                    tx.items().lockCounts(List.of(new ItemId(77), new ItemId(78)));
                    tx.items().keepOpen(new ItemId(78));
                    tx.items().made(new OrderId(77));
                    tx.jobs().lockOfOrder(new OrderId(77));
                    tx.items().lockOfOrder(new OrderId(77));
                    return tx.marks().since(new JobId(4711), List.of("job.pick"), NOW);
                })));
        faults.addAll(faults(
                "history",
                () -> transactions.required(tx -> {
                    tx.marks().ofJob(new JobId(4711), true, new PageRequest(50, null));
                    tx.marks().around(new OrderId(77), new ItemId(77), new JobId(4711));
                    return tx.marks().ofOrder(new OrderId(77), false, new PageRequest(50, null));
                })));
        faults.addAll(faults(
                "holds",
                () -> transactions.required(tx -> {
                    tx.holds().openOfOrder(new OrderId(77));
                    tx.holds().openAbout(new OrderId(77), List.of(new JobId(77), new JobId(78)));
                    tx.jobs().ofItem(new ItemId(77));
                    tx.holds().openOfOrders(List.of(new OrderId(77), new OrderId(78)));
                    return tx.holds().openOfJobs(List.of(new JobId(77)));
                })));
        faults.addAll(faults(
                "checks",
                () -> transactions.required(tx -> {
                    tx.jobs().takeOut(List.of(new JobId(4711)));
                    tx.packages().takeOut(List.of(new JobId(4711)));
                    tx.shipments().allDelivered(new OrderId(77));
                    tx.orders().due(NOW, 0, 200);
                    tx.orders().withHold("sku.unknown", 0, 200);
                    tx.jobs().inPhase(Phase.INTAKE, 20_000, 200);
                    tx.jobs().inState("dtg", "pending", Set.of(), 1000);
                    return tx.jobs().find(new OrderId(77), new PageRequest(50, null));
                })));
        faults.addAll(faults(
                "batch", () -> transactions.required(tx -> tx.batches().get(new org.platen.api.model.BatchId(7)))));
        faults.addAll(faults(
                "stations",
                () -> transactions.required(tx -> {
                    tx.marks().lastAt("pick");
                    tx.scanConflicts().find(false, null, new PageRequest(50, null));
                    tx.scanConflicts()
                            .find(
                                    false,
                                    new ScanConflicts.Seen("user:anna", Set.of("pick")),
                                    new PageRequest(50, null));
                    tx.orderBins().free(List.of(new OrderId(77), new OrderId(78)));
                    return tx.quality().report(NOW, NOW.plusSeconds(60), QualityService.By.REASON, Set.of());
                })));
        faults.addAll(faults(
                "print queue", () -> new SqlPrintQueue(transactions).claim(20, Duration.ofMinutes(1), Set.of())));
        faults.addAll(faults("old labels", () -> new SqlPrintQueue(transactions).purge(Duration.ofDays(1), 500)));
        faults.addAll(faults(
                "parcels under way",
                () -> transactions.required(tx -> tx.packages()
                        .underWay("post", 5, Duration.ofHours(4), Duration.ofDays(60), Duration.ofSeconds(40)))));
        faults.addAll(faults(
                "carrier's news",
                () -> transactions.required(tx -> tx.packages().tracked("post", List.of("T-7", "T-8")))));
        faults.addAll(faults(
                "problems",
                () -> new SqlProblems(transactions)
                        .find(new Call("olga", Set.of(Role.OPERATOR), null, null), new PageRequest(200, null))));
        faults.addAll(faults("batch rules", () -> batchRules()));
        faults.addAll(faults("inbox", () -> new SqlInbox(transactions).claim(20, Duration.ofMinutes(1))));
        faults.addAll(faults("deliveries that waited", () -> new SqlInbox(transactions).returned(List.of("s"))));
        faults.addAll(faults("outbox", () -> new SqlOutbox(transactions).claim(20, Duration.ofMinutes(1), Set.of())));
        faults.addAll(faults("artwork", () -> new SqlArtworks(transactions).claim(20, Duration.ofMinutes(1))));

        assertThat(faults).isEmpty();
    }

    @Test
    void candidates_and_problems_of_some_locations_run_along_an_index() {
        Call limited = new Call("x", Set.of(Role.OPERATOR), null, null, Set.of(1L, 2L));
        List<String> faults = new ArrayList<>();
        faults.addAll(faults(
                "candidates",
                () -> transactions.required(tx -> tx.jobs().inState("dtg", "pending", Set.of(1L, 2L), 1001))));
        faults.addAll(faults("problems", () -> new SqlProblems(transactions).find(limited, new PageRequest(50, null))));

        assertThat(faults).isEmpty();
    }

    /** Every filter of a rule, from the first page to the next. */
    private void batchRules() {
        for (Long location : java.util.Arrays.asList(null, 1L)) {
            for (BatchRule.Units units : BatchRule.Units.values()) {
                BatchQuery query =
                        new BatchQuery("dtg", "pending", location, List.of(), List.of("DE"), List.of("DHL"), units);
                BatchQuery all = new BatchQuery("dtg", "pending", location, List.of(), List.of(), List.of(), units);
                BatchQuery.After after = new BatchQuery.After(NOW, new JobId(10_000));
                transactions.required(tx -> {
                    tx.batchRules().due(NOW, 100);
                    tx.batches().candidates(query, null, 1000);
                    tx.batches().candidates(query, after, 1000);
                    tx.batches().candidates(all, after, 1000);
                    return tx.batches().labelled(List.of(new JobId(1)));
                });
            }
        }
    }

    /** Tables that a statement reads without an index; what it makes itself on the way does not count. */
    private List<String> unindexed(String what, Runnable work) {
        return faults(what, work).stream()
                .filter(fault -> !fault.contains("table=<") && fault.contains("key=null"))
                .toList();
    }

    @Test
    void split_lines_and_the_undo_of_a_batch_run_along_an_index() {
        List<JobId> jobs = List.of(new JobId(7), new JobId(4711));
        assertThat(faults(
                        "split",
                        () -> transactions.required(tx -> {
                            tx.routing().spread(new OrderId(77), new ItemId(77), Map.of(1L, 2, 2L, 3));
                            tx.items().lockOfOrder(new OrderId(77));
                            tx.routing().place(List.of(new ItemId(77)), null);
                            return tx.routing().placesOf(new OrderId(77));
                        })))
                .isEmpty();
        assertThat(faults(
                        "undo",
                        () -> transactions.required(tx -> {
                            LastScan last = tx.marks().lastAt("s-7").orElseThrow();
                            tx.marks().stations(jobs);
                            return tx.marks().ofBatchScan(jobs, last, "s-7");
                        })))
                .isEmpty();
    }

    @Test
    void stock_and_its_sweep_run_along_an_index() {
        List<String> faults = new ArrayList<>();
        List<JobId> jobs = List.of(new JobId(7), new JobId(4711));
        faults.addAll(unindexed(
                "sweep",
                () -> transactions.required(tx -> {
                    tx.waiting().claim(null, 200, Duration.ofMinutes(1));
                    tx.waiting().fitting(new Waiting.Scope(1L, Set.of("m-7")), false, 100);
                    tx.waiting().fitting(new Waiting.Scope(1L, Set.of("m-7")), true, 100);
                    tx.waiting().inLine(jobs, Set.of(1L), Set.of("m-7", "m-8"));
                    tx.waiting().untold(100);
                    tx.waiting().get(jobs);
                    return tx.waiting().unblocked(jobs);
                })));
        faults.addAll(unindexed(
                "stock",
                () -> transactions.required(tx -> {
                    tx.stock().open(jobs);
                    tx.stock().needs(jobs);
                    tx.stock().needs(List.of(new OrderId(7)), Set.of());
                    tx.stock().needs(List.of(new OrderId(7)), Set.of(1L, 2L));
                    tx.stock().reservations(jobs);
                    tx.stock().reservedAt(new Stock.Place(1, 7));
                    tx.storeroom().codes(Set.of(7L, 8L));
                    tx.routing().movedOn(List.of(new JobId(7), new JobId(8)));
                    tx.stock().bins(new Stock.Place(1, 7));
                    tx.stock().bins(List.of(new Stock.Place(1, 7), new Stock.Place(2, 9)));
                    tx.stock().pickPlaces(jobs);
                    tx.stock().taken(List.of(new JobId(4711), new JobId(4712)));
                    tx.stock()
                            .setState(
                                    List.of(
                                            new Stock.Reservation(
                                                    new JobId(4711),
                                                    7,
                                                    1,
                                                    BigDecimal.ONE,
                                                    Stock.Reservation.State.RESERVED),
                                            new Stock.Reservation(
                                                    new JobId(4712),
                                                    7,
                                                    1,
                                                    BigDecimal.ONE,
                                                    Stock.Reservation.State.RESERVED)),
                                    Stock.Reservation.State.PICKED,
                                    Instant.EPOCH);
                    return tx.stock().shortAt(Set.of(1L, 2L), Map.of("m-7", BigDecimal.ONE));
                })));
        faults.addAll(faults(
                "lists",
                () -> transactions.required(tx -> {
                    PageRequest page = new PageRequest(50, null);
                    tx.storeroom().material("m-7", Set.of());
                    tx.storeroom().material("m-7", Set.of(1L, 2L));
                    tx.storeroom().stock(Set.of(1L), "m-7", page);
                    tx.storeroom().stock(Set.of(1L, 2L), null, page);
                    tx.storeroom().movements("m-7", Set.of(), page);
                    tx.storeroom().movements("m-7", Set.of(1L), page);
                    tx.storeroom().movements(null, Set.of(1L), page);
                    tx.storeroom().movements(null, Set.of(1L, 2L), page);
                    tx.storeroom().movements(null, Set.of(), page);
                    tx.purchases().find(PurchaseView.State.OPEN, Set.of(), page);
                    tx.purchases().find(PurchaseView.State.OPEN, Set.of(1L), page);
                    return tx.purchases().get(7);
                })));
        assertThat(faults).isEmpty();
    }
}
