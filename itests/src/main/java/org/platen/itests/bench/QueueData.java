package org.platen.itests.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Jobs on the floor, many of them: skewed types, states, places and deadlines. */
final class QueueData {
    static final String ANNEX = "annex";
    static final String DEVICE = "garment-1";

    /** A floor of millions of jobs has many printers. */
    private static final int DEVICES = 200;

    /** A third is shipped and not in the queue any more. */
    private static final String STATE = "ELT(1 + (s.seq * 7 + t.id) % 20, 'shipped', 'shipped', 'shipped', 'shipped',"
            + " 'shipped', 'shipped', 'pending', 'pending', 'pending', 'open', 'open', 'labeled', 'labeled', 'labeled',"
            + " 'picked', 'picked', 'scanned', 'scanned', 'printed', 'completed')";

    private static final String PHASE =
            "ELT(1 + (s.seq * 7 + t.id) % 20, 7, 7, 7, 7, 7, 7, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5, 6)";

    private static final int DAYS_IN_SECONDS = 30 * 24 * 3600;

    private final BenchServer bench;
    private final long template;
    private final long main;
    private final long annex;
    private final long orderWithManyJobs;
    private long first;
    private long last;

    QueueData(BenchServer bench) {
        this.bench = bench;
        Store store = bench.store();
        template = OrderTemplate.take(bench).order();
        // Closed, so that new orders still have one place to go to.
        store.execute(
                Store.PRODUCT,
                "INSERT IGNORE INTO location (code, name, active) VALUES ('" + ANNEX + "', 'Annex', FALSE)");
        main = store.number(Store.PRODUCT, "SELECT id FROM location WHERE code = 'main'");
        annex = store.number(Store.PRODUCT, "SELECT id FROM location WHERE code = '" + ANNEX + "'");
        Copies.Block many = Copies.make(store, Store.PRODUCT, template, 13, Map.of());
        orderWithManyJobs = many.first();
        store.execute(
                Store.PRODUCT,
                "UPDATE job SET order_id = " + orderWithManyJobs + ", order_number = 'MANY' WHERE id BETWEEN "
                        + many.job(0) + " AND " + many.job(many.jobs() - 1));
    }

    /** Adds jobs until there are so many. */
    void fill(int jobs) {
        Store store = bench.store();
        long missing = jobs - store.number(Store.PRODUCT, "SELECT COUNT(*) FROM job");
        if (missing > 0) {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("job.decoration", "IF(s.seq % 5 = 0, 'print3d', 'dtg')");
            columns.put("job.state", STATE);
            columns.put("job.phase", PHASE);
            columns.put("job.location_id", "IF((s.seq DIV 5) * 31 % 10 < 7, " + main + ", " + annex + ")");
            columns.put(
                    "job.device",
                    "IF((s.seq * 7 + t.id) % 20 >= 17, CONCAT('garment-', 1 + s.seq % " + DEVICES + "), NULL)");
            columns.put("job.due_at", "UTC_DATE() + INTERVAL (s.seq * 7919 % " + DAYS_IN_SECONDS + ") SECOND");
            Copies.Block block =
                    Copies.make(store, Store.PRODUCT, template, (int) (missing / Copies.JOBS) + 1, columns);
            first = block.job(0);
            last = block.job(block.jobs() - 1);
        }
        store.execute(Store.PRODUCT, "ANALYZE NO_WRITE_TO_BINLOG TABLE job PERSISTENT FOR ALL");
    }

    long orderWithManyJobs() {
        return orderWithManyJobs;
    }

    long location(SplittableRandom random) {
        return random.nextInt(10) < 7 ? main : annex;
    }

    /** Somewhere among the jobs. */
    long job(SplittableRandom random) {
        return first + random.nextLong(Math.max(1, (last - first) * 9 / 10));
    }

    /** A deadline somewhere in the first half. */
    String due(SplittableRandom random) {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                .atStartOfDay()
                .plusSeconds(random.nextInt(DAYS_IN_SECONDS / 2))
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", java.util.Locale.ROOT));
    }
}
