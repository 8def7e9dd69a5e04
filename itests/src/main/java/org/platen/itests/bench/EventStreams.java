package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Waiting;

/**
 * P11/stream: five hundred open event streams while two hundred scans a second are made, against one reader that asks the
 * history itself as often as the server does.
 */
final class EventStreams {
    private static final int READERS = 500;
    private static final int A_SECOND = 200;
    private static final int SCANNERS = 4;

    /** The server lets one token listen twenty times. */
    private static final int OF_ONE_TOKEN = 16;

    /** As often as the server looks for changes. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NOTICED = Duration.ofSeconds(90);
    private static final String KIND = "job.pick";

    private final Options options;
    private final BenchServer bench;
    private final LabeledJobs labeled;

    private EventStreams(Options options, BenchServer bench, LabeledJobs labeled) {
        this.options = options;
        this.bench = bench;
        this.labeled = labeled;
    }

    static List<Figure> measure(Options options, BenchServer bench, LabeledJobs labeled) {
        return new EventStreams(options, bench, labeled).figures();
    }

    private List<Figure> figures() {
        int readers = options.quick() ? READERS / 10 : READERS;
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i <= readers / OF_ONE_TOKEN; i++) {
            tokens.add(bench.server()
                    .admin()
                    .post("/tokens", Json.of("name", "reader-" + i, "roles", List.of("OPERATOR")))
                    .expect(201)
                    .json()
                    .path("secret")
                    .asText());
        }
        labeled.prepare(seconds() * A_SECOND * 2 * (options.rounds() + 1));
        Map<String, Object> more = new LinkedHashMap<>();
        told(tokens, readers, new LinkedHashMap<>());
        Rounds rounds = Rounds.of(options.rounds(), () -> told(tokens, readers, more), this::polled);
        more.put(
                "p99Ratio",
                Figure.median(rounds.ours(), Sample::p99Millis) / Figure.median(rounds.base(), Sample::p99Millis));
        return List.of(rounds.time(
                "P11/stream",
                readers + " streams at " + A_SECOND
                        + " scans/s: mark to arrival / one reader that asks the history each " + LOOK.toMillis()
                        + " ms",
                Double.MAX_VALUE,
                "none lost",
                more));
    }

    private int seconds() {
        return (int) options.side().toSeconds();
    }

    private Sample scans() {
        return Load.open(SCANNERS, A_SECOND, options.side(), number -> labeled.scans());
    }

    private Sample told(List<String> tokens, int readers, Map<String, Object> more) {
        EventBook book = new EventBook(KIND);
        Sample told;
        try (EventClients clients = new EventClients(bench.server().address(), tokens, readers, book)) {
            long begin = System.nanoTime();
            Sample made = new Cost(bench).of(more, "eachChange", this::scans);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long wanted = made.count() * readers;
            awaitAll(clients, wanted);
            more.put("scansPerSecond", made.rate());
            more.put("scanP99Millis", made.p99Millis());
            more.put("readers", readers);
            more.put("readersSentAway", clients.ended());
            told = book.sample(seconds, made.misses() + Math.abs(wanted - clients.received()));
        }
        // Only then may as many come again.
        Waiting.until("the server has noticed that all readers left", NOTICED, () -> listening() == 0);
        return told;
    }

    private int listening() {
        return bench.operator()
                .get("/status/realtime")
                .expect(200)
                .json()
                .path("clients")
                .asInt();
    }

    /** What has not come by then is lost, and counted. */
    private static void awaitAll(EventClients clients, long wanted) {
        try {
            Waiting.until("all events", PATIENCE, () -> clients.received() >= wanted);
        } catch (AssertionError e) {
            System.out.println("  " + (wanted - clients.received()) + " events never came");
        }
    }

    /** The same scans, seen by one who looks into the history itself. */
    private Sample polled() {
        List<Long> nanos = new ArrayList<>();
        CompletableFuture<Sample> scans = CompletableFuture.supplyAsync(this::scans);
        long begin = System.nanoTime();
        bench.store().with(Store.PRODUCT, connection -> {
            long after = Store.number(connection, "SELECT COALESCE(MAX(id), 0) FROM history_mark");
            long end = 0;
            while (end == 0 || System.nanoTime() < end) {
                if (end == 0 && scans.isDone()) {
                    end = System.nanoTime() + LOOK.toNanos() * 4;
                }
                after = look(connection, after, nanos);
                LockSupport.parkNanos(LOOK.toNanos());
            }
            return after;
        });
        Sample made = scans.join();
        return Sample.of(
                nanos.stream().mapToLong(Long::longValue).toArray(), made.misses(), (System.nanoTime() - begin) / 1e9);
    }

    private static long look(Connection connection, long after, List<Long> nanos) throws SQLException {
        long last = after;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, name, at FROM history_mark WHERE id > ? ORDER BY id")) {
            statement.setLong(1, after);
            try (ResultSet result = statement.executeQuery()) {
                Instant now = Instant.now();
                while (result.next()) {
                    last = result.getLong(1);
                    if (KIND.equals(result.getString(2))) {
                        Timestamp at = result.getTimestamp(3);
                        nanos.add(Math.max(
                                0, Duration.between(at.toInstant(), now).toNanos()));
                    }
                }
            }
        }
        return last;
    }
}
