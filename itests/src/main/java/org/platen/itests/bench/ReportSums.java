package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platen.itests.harness.Waiting;

/** P8: reports over a hundred days of history, from the sums and mark by mark. */
final class ReportSums {
    private static final int DAYS = 100;
    private static final int STEP = 500_000;
    /** See ReportUseCases. */
    private static final int READ_AT_ONCE = 500_000;

    private static final double LIMIT_MILLIS = 100;

    /** The product's own grouping, see SqlReports: the class of a time, eight to a doubling. */
    private static final String CLASS = "IF(%1$s < 1, 0, 1 + FLOOR(LOG2(%1$s) * 8))";

    /** What the product reads where sums are missing. */
    private static final String RAW = "SELECT decoration, location_id, state, time_class, SUM(jobs) AS jobs,"
            + " SUM(millis) AS millis FROM (SELECT j.decoration, COALESCE(j.location_id, 0) AS location_id,"
            + " m.from_state AS state, " + CLASS.formatted("m.dwell_ms") + " AS time_class, 1 AS jobs,"
            + " m.dwell_ms AS millis FROM history_mark m JOIN job j ON j.id = m.job_id WHERE m.dwell_ms IS NOT NULL"
            + " AND m.from_state IS NOT NULL) AS moves GROUP BY decoration, location_id, state, time_class";

    /** The same from a table that holds nothing else, in the order of an index that covers it. */
    private static final String COVERED = "SELECT decoration, location_id, state, " + CLASS.formatted("dwell_ms")
            + " AS time_class, COUNT(*), SUM(dwell_ms) FROM moves GROUP BY decoration, location_id, state, time_class";

    private final Options options;
    private final BenchServer bench;
    private final Store store;
    private final int marks;
    private final Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);

    ReportSums(Options options, BenchServer bench) {
        this.options = options;
        this.bench = bench;
        store = bench.store();
        marks = options.marks();
    }

    List<Figure> measure() {
        long before = store.number(Store.PRODUCT, "SELECT COALESCE(MAX(id), 0) FROM history_mark");
        fill();
        List<Figure> figures = new ArrayList<>();
        int early = status(path("bottlenecks", DAYS));
        double seconds = takenIn(before);
        Rounds covered = Rounds.of(
                Math.min(options.rounds(), 3),
                () -> Load.once(() -> rows(Store.PRODUCT, RAW)),
                () -> Load.once(() -> rows(Store.RAW, COVERED)));
        double group = Figure.median(covered.base(), Sample::p50Millis);
        // So much is not read mark by mark, nor does anybody wait for it.
        boolean clear = early == 503 || (marks < 2 * READ_AT_ONCE && early == 200);
        Sample taken = new Sample(marks / seconds, seconds * 1000, seconds * 1000, marks, clear ? 0 : 1);
        figures.add(new Figure(
                "P8/take",
                "marks taken into the sums / marks grouped along a covering index, a second",
                Figure.Kind.RATE,
                List.of(taken),
                List.of(new Sample(marks / group * 1000, group, group, marks, 0)),
                0,
                "-",
                Map.of("statusWhileBehind", early)));
        for (int days : List.of(1, 7, 30, DAYS)) {
            figures.add(report("bottlenecks", days, group));
        }
        figures.add(report("throughput", 7, group));
        figures.add(report("throughput", DAYS, group));
        long differ = differing();
        List<Sample> raw = covered.ours().stream()
                .map(sample -> new Sample(sample.rate(), sample.p50Millis(), sample.p99Millis(), 1, differ))
                .toList();
        figures.add(new Figure(
                "P8/raw",
                shown() + " marks one by one, as the sums are checked / GROUP BY along a covering index; misses: sums"
                        + " that differ",
                Figure.Kind.TIME,
                raw,
                covered.base(),
                1.5,
                "<= 1.5 x, equal",
                Map.of(
                        "dwell_sum", store.number(Store.PRODUCT, "SELECT COUNT(*) FROM dwell_sum"),
                        "dwell_day", store.number(Store.PRODUCT, "SELECT COUNT(*) FROM dwell_day"),
                        "dwell_month", store.number(Store.PRODUCT, "SELECT COUNT(*) FROM dwell_month"))));
        return figures;
    }

    private String shown() {
        return marks % 1_000_000 == 0 ? marks / 1_000_000 + "M" : marks / 1000 + "k";
    }

    /** History of jobs that exist, evenly over the days, each state with a time of its own that varies 64-fold. */
    private void fill() {
        long jobs = store.number(Store.PRODUCT, "SELECT COUNT(*) FROM job");
        Instant begin = end.minus(Duration.ofDays(DAYS));
        double step = (double) Duration.ofDays(DAYS).toMillis() * 1000 / marks;
        store.with(Store.PRODUCT, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION sql_log_bin = 0");
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS " + Store.RAW + ".numbered"
                                + " (n BIGINT NOT NULL PRIMARY KEY, id BIGINT NOT NULL, order_id BIGINT NOT NULL) ENGINE=InnoDB");
                statement.execute("TRUNCATE TABLE " + Store.RAW + ".numbered");
                statement.execute("INSERT INTO " + Store.RAW
                        + ".numbered SELECT ROW_NUMBER() OVER (ORDER BY id) - 1, id," + " order_id FROM job");
                for (long from = 1; from <= marks; from += STEP) {
                    statement.execute(
                            "INSERT INTO history_mark (order_id, job_id, job_version, name, at, actor, from_state,"
                                    + " to_state, spo, dwell_ms) SELECT n.order_id, n.id, 1000000 + s.seq, 'job.bench', TIMESTAMP'"
                                    + begin.toString().replace('T', ' ').replace("Z", "")
                                    + "' + INTERVAL FLOOR(s.seq * " + step
                                    + ") MICROSECOND, 'bench', ELT(1 + s.seq % 7, 'pending', 'open', 'labeled', 'picked', 'scanned',"
                                    + " 'printed', 'completed'), 'next', ELT(1 + s.seq % 7, NULL, NULL, NULL, NULL, 'Printed', NULL,"
                                    + " 'Shipped'), FLOOR(POW(2, 12 + s.seq % 7 + (s.seq * 7919 % 600) / 100)) FROM seq_"
                                    + from
                                    + "_to_" + Math.min(marks, from + STEP - 1) + " s JOIN " + Store.RAW
                                    + ".numbered n ON n.n = s.seq * 31 % " + jobs);
                }
                statement.execute("CREATE TABLE " + Store.RAW + ".moves (decoration VARCHAR(40) NOT NULL,"
                        + " location_id BIGINT NOT NULL, state VARCHAR(40) NOT NULL, dwell_ms BIGINT NOT NULL,"
                        + " id BIGINT NOT NULL PRIMARY KEY, KEY covering (decoration, location_id, state, dwell_ms))"
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
                statement.execute("INSERT INTO " + Store.RAW + ".moves SELECT j.decoration, COALESCE(j.location_id, 0),"
                        + " m.from_state, m.dwell_ms, m.id FROM history_mark m JOIN job j ON j.id = m.job_id"
                        + " WHERE m.dwell_ms IS NOT NULL AND m.from_state IS NOT NULL");
                statement.execute("ANALYZE NO_WRITE_TO_BINLOG TABLE history_mark, " + Store.RAW + ".moves");
            }
            return true;
        });
    }

    /** Lets the product take the history in. @return seconds from its first step to the last */
    private double takenIn(long before) {
        long last = store.number(Store.PRODUCT, "SELECT MAX(id) FROM history_mark");
        // It is as old as it looks: the product need not wait for it to settle.
        store.execute(
                Store.PRODUCT,
                "UPDATE report_progress SET seen_id = " + last + ", seen_at = '2000-01-01' WHERE name = 'history'");
        String done = "SELECT done_id FROM report_progress WHERE name = 'history'";
        long old = store.number(Store.PRODUCT, done);
        Waiting.until(
                "the product takes the history in",
                Duration.ofMinutes(3),
                () -> store.number(Store.PRODUCT, done) > Math.max(old, before - 1));
        long begin = System.nanoTime();
        long first = store.number(Store.PRODUCT, done);
        Waiting.until(
                "all of the history is in the sums",
                Duration.ofMinutes(30),
                () -> store.number(Store.PRODUCT, done) >= last);
        double seconds = (System.nanoTime() - begin) / 1e9;
        store.execute(Store.PRODUCT, "ANALYZE NO_WRITE_TO_BINLOG TABLE dwell_sum, dwell_day, dwell_month, flow_sum");
        return seconds * marks / Math.max(1, last - first);
    }

    private Figure report(String report, int days, double group) {
        Map<String, String> headers = bench.operatorHeaders();
        String path = path(report, days);
        Client.Maker asking = number -> Requests.on(
                bench.wire(), wire -> Requests.good(wire.get(path, headers) == 200 && wire.body().length > 200));
        Load.closed(1, options.side().dividedBy(3), asking);
        List<Sample> ours = new ArrayList<>();
        List<Sample> limit = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            ours.add(Load.closed(1, options.side().dividedBy(3), asking));
            limit.add(new Sample(1, LIMIT_MILLIS, LIMIT_MILLIS, 0, 0));
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("ratioToGroupBy", Figure.median(ours, Sample::p50Millis) / group);
        return new Figure(
                "P8/" + report + "/" + days,
                report + " of " + days + " of " + DAYS + " days with " + shown() + " marks, against 100 ms",
                Figure.Kind.TIME,
                ours,
                limit,
                1,
                "<= 100 ms",
                more);
    }

    /** A period that begins and ends within a day, so that its edges are read by the hour. */
    private String path(String report, int days) {
        return "/api/v1/reports/" + report + "?from=" + end.minus(Duration.ofDays(days)) + "&to=" + end;
    }

    private int status(String path) {
        try (Wire wire = Wire.patient(bench.server().address())) {
            return wire.get(path, bench.operatorHeaders());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** How many sums differ from the marks, at any of the three sizes of pieces. */
    private long differing() {
        long differ = 0;
        for (String table : List.of("dwell_sum", "dwell_day", "dwell_month")) {
            String sums =
                    "SELECT decoration, location_id, state, time_class, SUM(jobs) AS jobs, SUM(millis) AS millis FROM "
                            + table + " GROUP BY decoration, location_id, state, time_class";
            differ += store.number(
                    Store.PRODUCT, "SELECT COUNT(*) FROM ((" + RAW + ") EXCEPT (" + sums + ")) AS differing");
        }
        return differ;
    }

    private Client.Turn rows(String schema, String sql) throws SQLException {
        try (Connection connection = store.connect(schema);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return Requests.good(result.next());
        }
    }
}
