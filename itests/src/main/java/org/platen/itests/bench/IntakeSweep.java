package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.OrderStory;
import org.platen.itests.harness.Sku;
import org.platen.itests.harness.Waiting;

/** P5: jobs that wait for their blanks are looked at, where nothing can go and where three of four can. */
final class IntakeSweep {
    private static final String BLANK = "TEE-HELD";
    private static final double SHARE = 0.75;
    private static final long LONGEST_LOCK_MILLIS = 500;

    private final Options options;
    private final BenchServer bench;
    private final Sku shirt;
    private long template;
    private final int jobs;
    private long locked;

    private IntakeSweep(Options options, BenchServer bench, Sku shirt) {
        this.options = options;
        this.bench = bench;
        this.shirt = shirt;
        jobs = options.held();
    }

    static List<Figure> measure(Options options, BenchServer bench) {
        bench.operator()
                .put("/materials/" + BLANK, Json.of("name", "Blank", "unit", "piece"))
                .expect(200, 201);
        Sku shirt = bench.shop().shirt(BLANK);
        return new IntakeSweep(options, bench, shirt).figures();
    }

    /** An order whose jobs wait for their blanks; a sweep that has blanks lets it go with its copies. */
    private void model() {
        OrderStory order = bench.shop().order(shirt.times(2), shirt.times(2)).paid();
        order.jobs(Copies.JOBS);
        Waiting.until(
                "jobs that wait for their blanks",
                Duration.ofSeconds(30),
                () -> bench.store()
                                .number(
                                        Store.PRODUCT,
                                        "SELECT COUNT(*) FROM intake_wait WHERE told = TRUE AND order_id = "
                                                + order.id())
                        == Copies.JOBS);
        template = order.id();
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Copies.Block block = hold();
        sweep();
        Map<String, Object> more = new LinkedHashMap<>();
        Rounds nothing = Rounds.of(
                options.rounds(), () -> new Cost(bench).of(more, "all", () -> sweep()), () -> Load.once(this::read));
        more.put("stillHeld", held(block));
        figures.add(nothing.time(
                "P5a", "sweep of " + jobs + " held jobs, none can go / read of them in FIFO order", 3, "<= 3 x", more));
        Copies.Block raw = Copies.make(bench.store(), Store.RAW, template, jobs / Copies.JOBS, Map.of());
        Map<String, Object> released = new LinkedHashMap<>();
        List<Long> locks = new ArrayList<>();
        List<Copies.Block> blocks = new ArrayList<>(List.of(block));
        Rounds some = Rounds.of(
                options.rounds(),
                () -> {
                    Copies.Block waiting = blocks.isEmpty() ? hold() : blocks.remove(0);
                    Sample sample = new Cost(bench).of(released, "all", () -> probed(waiting));
                    locks.add(locked);
                    long left = held(waiting);
                    forget(waiting);
                    return left == jobs - (long) (jobs * SHARE) ? sample : sample.finished(1, 1, 1);
                },
                () -> Load.once(() -> bare(raw)));
        released.put("longestLockMillis", locks);
        figures.add(some.time(
                "P5b",
                "sweep of " + jobs + " held jobs that releases 75 % / bare UPDATE of those",
                2,
                "<= 2 x",
                released));
        figures.add(constant(
                "P5b/10s", "the same against 10 s", some.ours(), 10_000 * jobs / 100_000.0, "<= 10 s of 100,000"));
        figures.add(constant(
                "P5b/lock",
                "longest wait for a job's lock meanwhile, against 0.5 s",
                locks.stream()
                        .map(millis -> new Sample(1, millis, millis, 1, 0))
                        .toList(),
                LONGEST_LOCK_MILLIS,
                "<= 0.5 s"));
        return figures;
    }

    private static Figure constant(String id, String what, List<Sample> ours, double millis, String goal) {
        return new Figure(
                id,
                what,
                Figure.Kind.TIME,
                ours,
                ours.stream().map(sample -> new Sample(1, millis, millis, 0, 0)).toList(),
                1,
                goal,
                Map.of());
    }

    /** So many more jobs that wait for blanks alone, as the product has left the template's. */
    private Copies.Block hold() {
        Store store = bench.store();
        model();
        Copies.Block block = Copies.make(store, Store.PRODUCT, template, jobs / Copies.JOBS, Map.of());
        long model = store.number(Store.PRODUCT, "SELECT MIN(id) FROM job WHERE order_id = " + template);
        String copies = " FROM job j JOIN %s t ON t.job_id = " + model + " WHERE j.id BETWEEN " + block.job(0) + " AND "
                + block.job(block.jobs() - 1);
        store.with(Store.PRODUCT, connection -> {
            long holds = Copies.reserve(connection, block.jobs());
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION sql_log_bin = 0");
                statement.execute("INSERT INTO job_need (job_id, material, unit, amount)"
                        + " SELECT j.id, t.material, t.unit, t.amount" + copies.formatted("job_need"));
                statement.execute("INSERT INTO wait_need (material, location_id, since, job_id, unit, amount)"
                        + " SELECT t.material, t.location_id, t.since + INTERVAL j.id MICROSECOND, j.id, t.unit, t.amount"
                        + copies.formatted("wait_need"));
                statement.execute("INSERT INTO intake_wait (job_id, order_id, item_id, location_id, decoration, since,"
                        + " passed_by, told) SELECT j.id, j.order_id, j.item_id, j.location_id, j.decoration,"
                        + " t.since + INTERVAL j.id MICROSECOND, t.passed_by, t.told"
                        + copies.formatted("intake_wait"));
                statement.execute(
                        "INSERT INTO hold (id, order_id, item_id, job_id, reason, code, message, owner, source,"
                                + " since) SELECT " + holds
                                + " + ROW_NUMBER() OVER (ORDER BY j.id), j.order_id, j.item_id, j.id,"
                                + " t.reason, t.code, t.message, t.owner, t.source, t.since"
                                + copies.formatted("hold") + " AND t.cleared_at IS NULL");
                statement.execute("ANALYZE NO_WRITE_TO_BINLOG TABLE job, intake_wait, wait_need, job_need, hold");
            }
            return true;
        });
        return block;
    }

    private void forget(Copies.Block block) {
        String among = " WHERE job_id BETWEEN " + block.job(0) + " AND " + block.job(block.jobs() - 1);
        bench.store()
                .execute(
                        Store.PRODUCT,
                        "SET SESSION sql_log_bin = 0",
                        "DELETE FROM wait_need" + among,
                        "DELETE FROM intake_wait" + among);
    }

    private long held(Copies.Block block) {
        return bench.store()
                .number(
                        Store.PRODUCT,
                        "SELECT COUNT(*) FROM intake_wait WHERE job_id BETWEEN " + block.job(0) + " AND "
                                + block.job(block.jobs() - 1));
    }

    private Sample sweep() {
        return Load.once(() -> {
            try (Wire wire = Wire.patient(bench.server().address())) {
                return Requests.good(
                        wire.post("/api/v1/checks/intake/run", bench.operatorHeaders(), new byte[0]) == 200);
            }
        });
    }

    /** FIFO, all columns that the sweep looks at. */
    private Client.Turn read() {
        return bench.store().with(Store.PRODUCT, connection -> {
            long seen = 0;
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SELECT w.job_id, w.order_id, w.item_id, w.location_id,"
                            + " w.decoration, w.since, w.passed_by, w.told FROM intake_wait w"
                            + " ORDER BY w.since, w.job_id")) {
                while (result.next()) {
                    seen += result.getLong(1) > 0 ? 1 : 0;
                }
            }
            return Requests.good(seen >= jobs);
        });
    }

    private Client.Turn bare(Copies.Block raw) {
        bench.store()
                .execute(
                        Store.RAW,
                        "UPDATE job SET phase = IF(state = 'pending', 1, 2),"
                                + " state = IF(state = 'pending', 'intake_hold', 'pending'), held = 1 - held,"
                                + " state_since = UTC_TIMESTAMP(6), version = version + 1 WHERE id BETWEEN "
                                + raw.job(0) + " AND " + raw.job((int) (jobs * SHARE) - 1));
        return Client.Turn.GOOD;
    }

    /** The blanks arrive, the sweep gives them out, and meanwhile somebody asks for the locks of jobs. */
    private Sample probed(Copies.Block waiting) {
        // The template's own jobs are the oldest; they are served before.
        long older = bench.store()
                .number(Store.PRODUCT, "SELECT COUNT(*) FROM intake_wait WHERE job_id < " + waiting.job(0));
        long blanks = (long) (jobs * SHARE) + older;
        bench.store()
                .execute(
                        Store.PRODUCT,
                        "INSERT INTO stock_level (location_id, material_id, on_hand) SELECT location.id, material.id, "
                                + blanks + " FROM location JOIN material ON material.code = '" + BLANK
                                + "' WHERE location.code = 'main' ON DUPLICATE KEY UPDATE on_hand = on_hand + "
                                + blanks);
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Long> probe = CompletableFuture.supplyAsync(() -> longestWait(waiting, stop));
        Sample sample = sweep();
        stop.set(true);
        locked = probe.join();
        return sample;
    }

    private long longestWait(Copies.Block block, AtomicBoolean stop) {
        return bench.store().with(Store.PRODUCT, connection -> {
            connection.setAutoCommit(false);
            SplittableRandom random = new SplittableRandom(3);
            long longest = 0;
            try (Statement statement = connection.createStatement()) {
                while (!stop.get()) {
                    long begin = System.nanoTime();
                    lock(connection, statement, block.job(random.nextInt(block.jobs())));
                    longest = Math.max(longest, (System.nanoTime() - begin) / 1_000_000);
                    LockSupport.parkNanos(2_000_000);
                }
            }
            return longest;
        });
    }

    private static void lock(Connection connection, Statement statement, long job) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT version FROM job WHERE id = " + job + " FOR UPDATE")) {
            row.next();
        }
        connection.commit();
    }
}
