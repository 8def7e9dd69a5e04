package org.platen.itests.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.platen.itests.harness.JobStory;

/** P2/one: all stations scan jobs of one and the same order of 10,000, so that whatever they share shows. */
final class OneOrder {
    private static final String PATH = "/api/v1/scans";
    private static final int JOBS = 10_000;
    private static final int CLIENTS = 8;

    /** The way of a garment over the floor: each step is done by another station. */
    private static final List<String> STATIONS = List.of("pick-1", "printer-1", "qc-1");

    /** The last good piece of a line completes the line. */
    private static final List<Set<String>> STATES =
            List.of(Set.of("picked"), Set.of("scanned"), Set.of("printed", "completed"));

    private final Options options;
    private final BenchServer bench;
    private final long template;
    private Copies.Block jobs = new Copies.Block(0, 0);
    private AtomicInteger next = new AtomicInteger();

    private OneOrder(Options options, BenchServer bench, long template) {
        this.options = options;
        this.bench = bench;
        this.template = template;
    }

    static List<Figure> measure(Options options, BenchServer bench) {
        long order = OrderTemplate.take(bench).order();
        List<JobStory> jobs = bench.shop().order(order).jobs();
        bench.shop().label(jobs);
        return new OneOrder(options, bench, order).figures();
    }

    private List<Figure> figures() {
        prepare(false);
        Load.closed(CLIENTS, options.side().multipliedBy(2), number -> client());
        RawScan raw = RawScan.of(bench, template, jobs.job(0), JOBS);
        Map<String, Object> more = new LinkedHashMap<>();
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> {
                    prepare(true);
                    return new Cost(bench)
                            .of(more, "each", () -> Load.closed(CLIENTS, options.side(), number -> client()));
                },
                () -> Load.closed(CLIENTS, options.side(), raw.fresh()));
        more.put(
                "p99Ratio",
                Figure.median(rounds.ours(), Sample::p99Millis) / Figure.median(rounds.base(), Sample::p99Millis));
        Figure againstRaw = rounds.rate(
                "P2/one",
                "pick, printer and QC scan the jobs of one order of 10,000 / raw scans, 8 clients",
                0.45,
                ">= 45 % (goal 55)",
                more);
        Rounds spread = Rounds.of(
                options.rounds(),
                () -> {
                    prepare(true);
                    return Load.closed(CLIENTS, options.side(), number -> client());
                },
                () -> {
                    prepare(false);
                    return Load.closed(CLIENTS, options.side(), number -> client());
                });
        Figure againstMany = spread.rate(
                "P2/one-many",
                "scans of the jobs of one order of 10,000 / the same scans of 2,500 orders, 8 clients",
                0,
                "-",
                Map.of());
        return List.of(againstRaw, againstMany);
    }

    /** Fresh labeled jobs. */
    private void prepare(boolean oneOrder) {
        Store store = bench.store();
        jobs = Copies.make(store, Store.PRODUCT, template, JOBS / Copies.JOBS, Map.of());
        if (oneOrder) {
            String among = " BETWEEN " + jobs.first() + " AND " + jobs.job(jobs.jobs() - 1);
            store.execute(
                    Store.PRODUCT,
                    "UPDATE job SET order_id = " + jobs.first() + ", order_number = CONCAT('ONE-', " + jobs.first()
                            + ") WHERE id" + among);
            store.execute(
                    Store.PRODUCT, "UPDATE order_item SET order_id = " + jobs.first() + " WHERE order_id" + among);
            store.execute(Store.PRODUCT, "DELETE FROM orders WHERE id" + among + " AND id <> " + jobs.first());
        }
        next = new AtomicInteger();
    }

    /** Takes a job over the floor, one scan with each turn. */
    private Client client() {
        Map<String, String> headers = new LinkedHashMap<>(bench.operatorHeaders());
        headers.put("Content-Type", "application/json");
        int[] at = {-1, STATIONS.size()};
        return Requests.on(bench.wire(), wire -> {
            if (at[1] == STATIONS.size()) {
                at[0] = next.getAndIncrement();
                at[1] = 0;
            }
            if (at[0] >= jobs.jobs()) {
                return Client.Turn.NO_MORE;
            }
            int step = at[1]++;
            String scan =
                    "{\"barcode\":\"" + Barcode.of(jobs.job(at[0])) + "\",\"station\":\"" + STATIONS.get(step) + "\"}";
            int status = wire.post(PATH, headers, scan.getBytes(StandardCharsets.UTF_8));
            String body = new String(wire.body(), StandardCharsets.UTF_8);
            return Requests.good(status == 200
                    && STATES.get(step).stream().anyMatch(state -> body.contains("\"state\":\"" + state + "\"")));
        });
    }

    /** The denominator: the same writes of one scan in raw JDBC, as in {@link ScanTransitions}. */
    private record RawScan(BenchServer bench, long template, MarkTemplate mark, int jobs) {
        static RawScan of(BenchServer bench, long template, long scanned, int jobs) {
            return new RawScan(bench, template, MarkTemplate.of(bench.store(), scanned), jobs * 2);
        }

        Client.Maker fresh() {
            Copies.Block block = Copies.make(bench.store(), Store.RAW, template, jobs / Copies.JOBS, Map.of());
            AtomicInteger next = new AtomicInteger();
            return number -> client(block, next);
        }

        private Client client(Copies.Block block, AtomicInteger next) throws SQLException {
            Connection connection = bench.store().connect(Store.RAW);
            connection.setAutoCommit(false);
            PreparedStatement read = connection.prepareStatement(ScanTransitions.READ);
            PreparedStatement update = connection.prepareStatement(ScanTransitions.UPDATE);
            PreparedStatement insert = mark.insert(connection);
            return new Client() {
                @Override
                public Turn turn() throws SQLException {
                    int number = next.getAndIncrement();
                    return number >= block.jobs()
                            ? Turn.NO_MORE
                            : ScanTransitions.scan(connection, read, update, insert, mark, block.job(number));
                }

                @Override
                public void close() {
                    OrderTemplate.close(connection);
                }
            };
        }
    }
}
