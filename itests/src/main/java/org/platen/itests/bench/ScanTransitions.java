package org.platen.itests.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.platen.itests.harness.JobStory;

/** P2: a labeled job scanned at the pick station, against the same in raw JDBC: read, guarded update, history row. */
final class ScanTransitions {
    private static final String PATH = "/api/v1/scans";
    private static final int MOST_PER_SECOND = 6000;

    static final String READ =
            "SELECT id, order_id, order_number, item_id, job_key, part, title, decoration, workflow_id, state, phase,"
                    + " amount, location_id, device, due_at, attributes, held, run_out, state_since, created_at,"
                    + " version FROM job WHERE id = ?";
    static final String UPDATE = "UPDATE job SET state = 'picked', phase = ?, state_since = ?, version = version + 1"
            + " WHERE id = ? AND version = ?";

    private final Options options;
    private final BenchServer bench;
    private final long order;
    private Copies.Block jobs = new Copies.Block(0, 0);
    private Copies.Block rawJobs = new Copies.Block(0, 0);
    private AtomicInteger next = new AtomicInteger();

    private ScanTransitions(Options options, BenchServer bench, long order) {
        this.options = options;
        this.bench = bench;
        this.order = order;
    }

    /** The template's jobs are labeled as on any day; copies of them are what is scanned. */
    static List<Figure> measure(Options options, BenchServer bench) {
        long order = OrderTemplate.take(bench).order();
        List<JobStory> jobs = bench.shop().order(order).jobs();
        bench.shop().label(jobs);
        return new ScanTransitions(options, bench, order).figures();
    }

    private List<Figure> figures() {
        prepare((int) options.warmUp().toSeconds() * 1500, 0);
        Load.closed(8, options.warmUp(), number -> ours());
        MarkTemplate mark = MarkTemplate.of(bench.store(), jobs.job(0));
        List<Figure> figures = new ArrayList<>();
        for (int clients : List.of(1, 8)) {
            Map<String, Object> more = new LinkedHashMap<>();
            int most = (int) options.side().toSeconds() * MOST_PER_SECOND / (clients == 1 ? 3 : 1);
            Rounds rounds = Rounds.of(
                    options.rounds(),
                    () -> {
                        prepare(most / 2, 0);
                        return counted(more, "each", clients, number -> ours());
                    },
                    () -> {
                        prepare(0, most);
                        return counted(more, "eachRaw", clients, number -> raw(mark));
                    });
            more.put(
                    "p99Ratio",
                    Figure.median(rounds.ours(), Sample::p99Millis) / Figure.median(rounds.base(), Sample::p99Millis));
            figures.add(rounds.rate(
                    "P2/" + clients,
                    "scan at pick / raw read, guarded update, mark, commit, " + clients + " clients",
                    0.45,
                    ">= 45 % (goal 55)",
                    more));
        }
        prepare((int) options.side().toSeconds() * 2 * 110, 0);
        Sample steady = Load.open(8, 100, options.side().multipliedBy(2), number -> ours());
        figures.add(new Figure(
                "P2/100",
                "p99 of scans at 100/s, against 50 ms",
                Figure.Kind.TIME,
                List.of(new Sample(
                        steady.rate(), steady.p99Millis(), steady.p99Millis(), steady.count(), steady.misses())),
                List.of(new Sample(100, 50, 50, 0, 0)),
                1,
                "p99 <= 50 ms",
                Map.of("p50Millis", steady.p50Millis())));
        return figures;
    }

    private void prepare(int ours, int raw) {
        if (ours > 0) {
            jobs = Copies.make(bench.store(), Store.PRODUCT, order, ours / Copies.JOBS + 1, Map.of());
        }
        if (raw > 0) {
            rawJobs = Copies.make(bench.store(), Store.RAW, order, raw / Copies.JOBS + 1, Map.of());
        }
        next = new AtomicInteger();
    }

    private Sample counted(Map<String, Object> more, String name, int clients, Client.Maker maker) {
        return new Cost(bench).of(more, name, () -> Load.closed(clients, options.side(), maker));
    }

    private Client ours() {
        Map<String, String> headers = new LinkedHashMap<>(bench.operatorHeaders());
        headers.put("Content-Type", "application/json");
        return Requests.on(bench.wire(), wire -> {
            int number = next.getAndIncrement();
            if (number >= jobs.jobs()) {
                return Client.Turn.NO_MORE;
            }
            String scan = "{\"barcode\":\"" + Barcode.of(jobs.job(number)) + "\",\"station\":\"pick-1\"}";
            int status = wire.post(PATH, headers, scan.getBytes(StandardCharsets.UTF_8));
            boolean picked =
                    status == 200 && new String(wire.body(), StandardCharsets.UTF_8).contains("\"state\":\"picked\"");
            return Requests.good(picked);
        });
    }

    private Client raw(MarkTemplate mark) throws SQLException {
        Connection connection = bench.store().connect(Store.RAW);
        connection.setAutoCommit(false);
        PreparedStatement read = connection.prepareStatement(READ);
        PreparedStatement update = connection.prepareStatement(UPDATE);
        PreparedStatement insert = mark.insert(connection);
        return new Client() {
            @Override
            public Turn turn() throws SQLException {
                int number = next.getAndIncrement();
                if (number >= rawJobs.jobs()) {
                    return Turn.NO_MORE;
                }
                return scan(connection, read, update, insert, mark, rawJobs.job(number));
            }

            @Override
            public void close() {
                OrderTemplate.close(connection);
            }
        };
    }

    /** The least that a scan must do: read, guarded update, mark, commit. */
    static Client.Turn scan(
            Connection connection,
            PreparedStatement read,
            PreparedStatement update,
            PreparedStatement insert,
            MarkTemplate mark,
            long job)
            throws SQLException {
        read.setLong(1, job);
        try (ResultSet result = read.executeQuery()) {
            if (!result.next() || !"labeled".equals(result.getString("state"))) {
                return Client.Turn.MISS;
            }
            Timestamp now = new Timestamp(System.currentTimeMillis());
            update.setInt(1, result.getInt("phase"));
            update.setTimestamp(2, now);
            update.setLong(3, job);
            update.setLong(4, result.getLong("version"));
            mark.bind(insert, result.getLong("order_id"), result.getLong("item_id"), job);
        }
        if (update.executeUpdate() != 1) {
            connection.rollback();
            return Client.Turn.MISS;
        }
        insert.executeUpdate();
        connection.commit();
        return Client.Turn.GOOD;
    }
}
