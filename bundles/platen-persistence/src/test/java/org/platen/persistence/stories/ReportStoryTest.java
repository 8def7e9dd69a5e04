package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.report.BottleneckRow;
import org.platen.api.report.PeriodReport;
import org.platen.api.report.ReportService;
import org.platen.api.report.StallRow;
import org.platen.api.report.ThroughputRow;
import org.platen.api.system.VerifyService;
import org.platen.testkit.database.TestSchema;

/** What the history of the floor tells. The shop opens at eight. */
class ReportStoryTest extends Story {
    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");
    /** Times are counted in classes, so a percentile may be off by that much. */
    private static final double BOUND = Math.pow(2, 1.0 / 16) - 1;

    private final TestSchema schema;
    private final ReportService reports = shop.house.reports();

    ReportStoryTest(TestSchema schema) {
        super(schema);
        this.schema = schema;
        shop.tee("shirt");
        shop.plate("sign", 1);
    }

    @Test
    @Tag("PI-15")
    void the_report_shows_where_jobs_stall_and_which() {
        OrderId waiting = shop.paid(Ticket.of("shirt", 3));
        minutes(60);
        OrderId atPreflight = shop.paid(new Ticket().line("sign", 1, Map.of("huge", "true")));
        OrderId notPacked = shop.paid(Ticket.of("shirt", 1));
        shop.makeTees(notPacked);
        minutes(30);
        OrderId atPlate = shop.paid(Ticket.of("sign", 1));
        shop.event(shop.jobs(atPlate).get(0), "start");
        minutes(10);

        List<StallRow> rows = reports.stalls(Shop.OPERATOR, null);

        assertThat(rows)
                .extracting(StallRow::decoration, StallRow::state, StallRow::phase, StallRow::jobs, StallRow::oldest)
                .containsExactly(
                        tuple("tee", "pending", Phase.READY, 3L, Duration.ofMinutes(100)),
                        tuple("plate", state(atPreflight), Phase.INTAKE, 1L, Duration.ofMinutes(40)),
                        tuple("tee", "completed", Phase.COMPLETED, 1L, Duration.ofMinutes(40)),
                        tuple("plate", state(atPlate), Phase.PRODUCING, 1L, Duration.ofMinutes(10)));
        assertThat(rows.get(0).oldestSince()).isEqualTo(EIGHT);
        assertThat(rows.get(0).oldestJobs())
                .containsExactlyInAnyOrderElementsOf(
                        shop.jobs(waiting).stream().map(JobView::id).toList());
        assertThat(rows.get(2).oldestJobs())
                .containsExactly(shop.jobs(notPacked).get(0).id());
        near(rows.get(0).median(), 100);
        near(rows.get(0).p90(), 100);
        assertThat(rows).allSatisfy(row -> assertThat(row.p90()).isLessThanOrEqualTo(row.oldest()));
    }

    @Test
    @Tag("PI-15")
    void of_many_the_five_oldest_are_named_and_a_shipped_job_is_not() {
        for (int i = 0; i < 7; i++) {
            shop.paid(Ticket.of("shirt", 1));
            minutes(1);
        }
        OrderId gone = shop.paid(Ticket.of("shirt", 1));
        shop.makeTees(gone);
        shop.jobs(gone).forEach(job -> shop.scan(job, "ship"));
        shop.ship(gone, shop.jobs(gone).get(0));

        List<StallRow> rows = reports.stalls(Shop.OPERATOR, null);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.jobs()).isEqualTo(7);
            assertThat(row.oldestJobs()).extracting(JobId::value).hasSize(5).isSorted();
        });
    }

    @Test
    void reports_tell_the_locations_apart() {
        shop.paid(Ticket.of("shirt", 2));
        OrderId north = shop.paid(Ticket.of("shirt", 1));
        shop.location("north");
        long there = shop.floor.location("north").orElseThrow().id();
        shop.admin("UPDATE job SET location_id = " + there + " WHERE order_id = " + north);

        assertThat(reports.stalls(Shop.OPERATOR, null))
                .extracting(StallRow::location, StallRow::jobs)
                .contains(tuple("north", 1L));
        assertThat(reports.stalls(Shop.OPERATOR, "north"))
                .extracting(
                        StallRow::location,
                        StallRow::jobs,
                        row -> row.oldestJobs().size())
                .containsExactly(tuple("north", 1L, 1));
        assertThat(bottlenecks("north")).extracting(BottleneckRow::jobs).containsOnly(1L);
        assertThat(refused(() -> reports.stalls(Shop.OPERATOR, "nowhere")).code())
                .isEqualTo(Errors.INVALID);
    }

    @Test
    @Tag("PI-16")
    void the_report_ranks_states_by_how_long_jobs_stay_in_them() {
        tenShirtsOfTenToAHundredMinutes();

        List<BottleneckRow> rows = bottlenecks(null);

        BottleneckRow scanned = row(rows, "scanned");
        assertThat(scanned.jobs()).isEqualTo(10);
        assertThat(scanned.mean()).isEqualTo(Duration.ofMinutes(55));
        near(scanned.median(), 50);
        near(scanned.p90(), 90);
        BottleneckRow picked = row(rows, "picked");
        near(picked.median(), 20);
        near(picked.p90(), 20);
        assertThat(row(rows, "labeled").p90()).isZero();
        assertThat(scanned.rank()).isLessThan(picked.rank());
        assertThat(rows)
                .extracting(BottleneckRow::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(rows).extracting(BottleneckRow::p90).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void throughput_counts_good_pieces_and_departures_by_the_hour() {
        OrderId order = tenShirtsOfTenToAHundredMinutes();
        minutes(45);
        JobView first = shop.jobs(order).get(0);
        shop.scan(first, "ship");
        shop.ship(order, first);

        PeriodReport<ThroughputRow> report = reports.throughput(Shop.OPERATOR, EIGHT, null, null);

        // Scanned at 8:20; quality control every ten minutes from 8:30 to 10:00.
        assertThat(report.rows())
                .extracting(ThroughputRow::hour, ThroughputRow::decorated, ThroughputRow::shipped)
                .containsExactly(tuple(EIGHT, 3L, 0L), tuple(hour(1), 6L, 0L), tuple(hour(2), 1L, 1L));
    }

    @Test
    void a_piece_whose_check_was_taken_back_and_made_again_is_one_good_piece() {
        OrderId order = shop.paid(Ticket.of("shirt", 2));
        shop.batchAndLabel(order);
        JobView shirt = shop.jobs(order).get(0);
        shop.scan(shirt, "pick");
        shop.scan(shirt, "printer");
        shop.scan(shirt, "qc");
        String undo = shop.house.jobs().stationCommands(Shop.OPERATOR).get(0).barcode();
        shop.house.jobs().scan(Shop.OPERATOR, new ScanRequest(undo, "qc", null));
        assertThat(throughput()).extracting(ThroughputRow::decorated).containsExactly(0L);
        minutes(1);
        shop.scan(shirt, "qc");

        assertThat(throughput()).extracting(ThroughputRow::decorated).containsExactly(1L);
        while (roll(1)) {
            assertThat(throughput()).extracting(ThroughputRow::decorated).containsExactly(1L);
        }
        assertThat(throughput()).extracting(ThroughputRow::decorated).containsExactly(1L);
    }

    @Test
    void a_period_is_widened_to_whole_hours_and_its_end_does_not_belong_to_it() {
        tenShirtsOfTenToAHundredMinutes();

        PeriodReport<ThroughputRow> report = reports.throughput(Shop.OPERATOR, EIGHT.plusSeconds(1800), hour(2), null);

        assertThat(report.from()).isEqualTo(EIGHT);
        assertThat(report.to()).isEqualTo(hour(2));
        assertThat(report.rows()).extracting(ThroughputRow::decorated).containsExactly(3L, 6L);
        assertThat(reports.throughput(Shop.OPERATOR, EIGHT, hour(2).plusMillis(1), null)
                        .rows())
                .extracting(ThroughputRow::decorated)
                .containsExactly(3L, 6L, 1L);
        assertThat(refused(() -> reports.throughput(Shop.OPERATOR, EIGHT, EIGHT, null))
                        .code())
                .isEqualTo(Errors.INVALID);
        assertThat(refused(() -> reports.bottlenecks(Shop.OPERATOR, EIGHT.minus(Duration.ofDays(401)), EIGHT, null))
                        .code())
                .isEqualTo(Errors.INVALID);
    }

    @Test
    @Tag("PI-16")
    void a_report_says_the_same_before_during_and_after_the_roll_up() {
        tenShirtsOfTenToAHundredMinutes();
        List<BottleneckRow> raw = bottlenecks(null);
        List<ThroughputRow> flow = throughput();

        assertThat(roll(7)).as("what is there is seen first").isTrue();
        int steps = 0;
        while (roll(7)) {
            steps++;
            assertThat(bottlenecks(null)).isEqualTo(raw);
            assertThat(throughput()).isEqualTo(flow);
        }

        assertThat(steps).isGreaterThan(5);
        assertThat(shop.column("SELECT SUM(jobs) FROM dwell_sum"))
                .containsExactly(String.valueOf(
                        raw.stream().mapToLong(BottleneckRow::jobs).sum()));
        assertThat(bottlenecks(null)).isEqualTo(raw);
        assertThat(throughput()).isEqualTo(flow);
        shop.makeTees(shop.paid(Ticket.of("shirt", 1)));
        assertThat(row(bottlenecks(null), "scanned").jobs())
                .as("new marks beside the sums")
                .isEqualTo(11);
    }

    @Test
    void marks_are_left_alone_until_they_are_settled() {
        shop.paid(Ticket.of("shirt", 1));

        assertThat(reports.rollUp(Shop.OPERATOR)).isTrue();
        assertThat(reports.rollUp(Shop.OPERATOR)).isTrue();

        assertThat(shop.column("SELECT COUNT(*) FROM dwell_sum")).containsExactly("0");
        assertThat(bottlenecks(null)).isNotEmpty();
    }

    @Test
    void a_mark_whose_transaction_ends_late_is_not_lost() throws Exception {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        long job = shop.jobs(order).get(0).id().value();
        while (roll(1000)) {
            // until nothing is left
        }
        try (Connection late = schema.connectAsAdmin();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(mark(order, job, 1));
            shop.admin(mark(order, job, 2));
            assertThat(roll(1000)).as("the younger mark is seen").isTrue();
            CompletableFuture<Boolean> rolling = CompletableFuture.supplyAsync(() -> roll(1000));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (waiting() == 0) {
                assertThat(System.nanoTime()).as("the roll-up waits").isLessThan(end);
                // The server renews what it tells of transactions only when nobody has asked for 100 ms.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
            }
            late.commit();
            rolling.get(20, TimeUnit.SECONDS);
        }

        assertThat(shop.column("SELECT SUM(jobs) FROM dwell_sum WHERE state = 'test'"))
                .containsExactly("2");
        shop.admin("DELETE FROM history_mark WHERE from_state = 'test'");
    }

    @Test
    void two_nodes_that_roll_up_at_once_count_each_mark_once() {
        tenShirtsOfTenToAHundredMinutes();
        List<BottleneckRow> raw = bottlenecks(null);

        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 50; i++) {
                        roll(3);
                    }
                }))
                .toList();
        nodes.forEach(CompletableFuture::join);
        while (roll(1000)) {
            // the rest
        }

        assertThat(bottlenecks(null)).isEqualTo(raw);
        assertThat(shop.column("SELECT SUM(jobs) FROM dwell_sum"))
                .containsExactly(String.valueOf(
                        raw.stream().mapToLong(BottleneckRow::jobs).sum()));
    }

    @Test
    @Tag("PI-16")
    void a_period_says_the_same_whether_it_is_read_from_marks_hours_days_or_months() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        long job = shop.jobs(order).get(0).id().value();
        shop.admin("INSERT INTO history_mark (order_id, job_id, job_version, name, at, actor, from_state, to_state,"
                + " dwell_ms) SELECT " + order + ", " + job + ", 1000 + seq, 'job.test',"
                + " '2025-12-30 23:30:00' + INTERVAL seq * 37 MINUTE, 'x', CONCAT('test', seq % 2), 'test', seq * 997"
                + " FROM seq_0_to_4000");
        // On the boundaries themselves: the first and the last moment of a day and of a month.
        shop.admin("INSERT INTO history_mark (order_id, job_id, job_version, name, at, actor, from_state, to_state,"
                + " dwell_ms) SELECT " + order + ", " + job + ", 9000 + seq, 'job.test', ELT(1 + seq,"
                + " '2026-01-01 00:00:00', '2026-01-31 23:59:59.999999', '2026-02-01 00:00:00',"
                + " '2026-02-10 23:59:59.999999'), 'x', 'test0', 'test', 5 FROM seq_0_to_3");
        List<Instant> bounds = List.of(
                Instant.parse("2025-12-31T00:00:00Z"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T05:00:00Z"),
                Instant.parse("2026-01-31T23:00:00Z"),
                Instant.parse("2026-02-01T00:00:00Z"),
                Instant.parse("2026-02-10T13:00:00Z"),
                Instant.parse("2026-02-11T00:00:00Z"),
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-04-15T01:00:00Z"));
        List<PeriodReport<BottleneckRow>> raw = allPeriods(bounds);

        int turns = 0;
        while (roll(1500) || turns < 2) {
            turns++;
            assertThat(allPeriods(bounds)).isEqualTo(raw);
        }

        assertThat(turns).isGreaterThan(2);
        assertThat(allPeriods(bounds)).isEqualTo(raw);
        for (String table : List.of("dwell_sum", "dwell_day", "dwell_month")) {
            assertThat(shop.column("SELECT SUM(jobs) FROM " + table))
                    .as(table)
                    .isEqualTo(shop.column("SELECT COUNT(*) FROM history_mark WHERE dwell_ms IS NOT NULL"
                            + " AND from_state IS NOT NULL"));
        }
        // From days and months alone: without hours the days between still count.
        Instant month = Instant.parse("2026-02-01T00:00:00Z");
        Instant next = Instant.parse("2026-03-01T00:00:00Z");
        List<BottleneckRow> february =
                reports.bottlenecks(Shop.OPERATOR, month, next, null).rows();
        shop.admin("DELETE FROM dwell_sum");
        shop.admin("DELETE FROM dwell_day");
        assertThat(february).isNotEmpty();
        assertThat(reports.bottlenecks(Shop.OPERATOR, month, next, null).rows()).isEqualTo(february);
        assertThat(shop.problems())
                .as("verify sees that the hours are gone")
                .extracting(VerifyService.Finding::invariant, VerifyService.Finding::subject)
                .contains(tuple("I14", "month of 2026-02-01"));
        shop.admin("DELETE FROM dwell_month");
        shop.admin("DELETE FROM history_mark WHERE name = 'job.test'");
    }

    @Test
    void reports_over_a_history_that_was_never_taken_in_are_refused_until_it_is() {
        OrderId order = shop.paid(Ticket.of("shirt", 1));
        long job = shop.jobs(order).get(0).id().value();
        shop.admin("INSERT INTO history_mark (id, order_id, job_id, job_version, name, at, actor, from_state, to_state,"
                + " dwell_ms) SELECT 500000 + MAX(id), " + order + ", " + job + ", 1000, 'job.test',"
                + " '2026-03-02 08:00:00', 'x', 'test', 'test', 5 FROM history_mark");

        PlatenException refusal = refused(() -> bottlenecks(null));

        assertThat(refusal.code()).isEqualTo(Errors.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("being brought up to date");
        assertThat(refused(() -> throughput()).code()).isEqualTo(Errors.UNAVAILABLE);
        assertThat(reports.stalls(Shop.OPERATOR, null)).isNotEmpty();
        while (roll(100_000)) {
            // until nothing is left
        }
        assertThat(row(bottlenecks(null), "test").jobs()).isEqualTo(1);
        shop.admin("DELETE FROM history_mark WHERE from_state = 'test'");
    }

    private List<PeriodReport<BottleneckRow>> allPeriods(List<Instant> bounds) {
        List<PeriodReport<BottleneckRow>> all = new ArrayList<>();
        for (Instant from : bounds) {
            for (Instant to : bounds) {
                if (from.isBefore(to)) {
                    all.add(reports.bottlenecks(Shop.OPERATOR, from, to, null));
                }
            }
        }
        return all;
    }

    /** Picked at 8:00 and scanned at 8:20; then quality control takes one every ten minutes. */
    private OrderId tenShirtsOfTenToAHundredMinutes() {
        OrderId order = shop.paid(Ticket.of("shirt", 10));
        shop.batchAndLabel(order);
        List<JobView> shirts = shop.jobs(order);
        shirts.forEach(shirt -> shop.scan(shirt, "pick"));
        minutes(20);
        shirts.forEach(shirt -> shop.scan(shirt, "printer"));
        for (JobView shirt : shirts) {
            minutes(10);
            shop.scan(shirt, "qc");
        }
        return order;
    }

    private static String mark(OrderId order, long job, int version) {
        return "INSERT INTO history_mark (order_id, job_id, job_version, name, at, actor, from_state, to_state, dwell_ms)"
                + " VALUES (" + order + ", " + job + ", 100" + version
                + ", 'job.test', '2026-03-02 08:00:00', 'x', 'test', 'test', 5)";
    }

    private int waiting() {
        return Integer.parseInt(String.valueOf(
                shop.column("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                        .get(0)));
    }

    private boolean roll(int most) {
        return shop.transactions.required(tx -> tx.reports().rollUp(Duration.ZERO, most));
    }

    private List<BottleneckRow> bottlenecks(@Nullable String location) {
        return reports.bottlenecks(Shop.OPERATOR, EIGHT, hour(24), location).rows();
    }

    private List<ThroughputRow> throughput() {
        return reports.throughput(Shop.OPERATOR, EIGHT, hour(24), null).rows();
    }

    private String state(OrderId order) {
        return shop.states(order).get(0);
    }

    private static BottleneckRow row(List<BottleneckRow> rows, String state) {
        return rows.stream()
                .filter(row -> row.decoration().equals("tee") && row.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static void near(Duration time, long minutes) {
        double wanted = minutes * 60_000.0;
        assertThat((double) time.toMillis()).isCloseTo(wanted, within(wanted * BOUND + 1));
    }

    private static Instant hour(int hours) {
        return EIGHT.plus(Duration.ofHours(hours));
    }

    private void minutes(long minutes) {
        shop.clock.forward(Duration.ofMinutes(minutes));
    }
}
