package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** P1b: orders from the first byte of the webhook until all their jobs are in the queue, against raw JDBC. */
final class OrderIntake {
    private static final long LOOK_AGAIN = 10_000_000L;
    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();
    private static final int JOBS = 4;

    /** Raw rows take ids from here on, far from what was copied. */
    private static final AtomicLong RAW_IDS = new AtomicLong(1_000_000L);

    private final Options options;
    private final BenchServer bench;
    private final OrderTemplate template;
    private final Cost cost;

    OrderIntake(Options options, BenchServer bench, OrderTemplate template) {
        this.options = options;
        this.bench = bench;
        this.template = template;
        this.cost = new Cost(bench);
    }

    List<Figure> measure() {
        Load.closed(8, options.warmUp(), Requests.webhooks(bench));
        awaitEmptyInbox(bench.store());
        List<Figure> figures = new ArrayList<>();
        for (int clients : List.of(1, 8)) {
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("rowsOfOneOrder", template.counts());
            List<Double> backlog = new ArrayList<>();
            Rounds rounds = Rounds.of(
                    options.rounds(),
                    () -> cost.of(more, "each", () -> ours(clients, backlog)),
                    () -> cost.of(more, "eachRaw", () -> Load.closed(clients, options.side(), number -> raw())));
            more.put("secondsFromLastAckToEmptyInbox", backlog);
            more.put("backlogAtTheEnd", 0);
            figures.add(rounds.rate(
                    "P1b/" + clients,
                    "order with 4 jobs, webhook to queue / raw JDBC of the same rows, " + clients + " clients",
                    0.45,
                    ">= 45 % (goal 60)",
                    more));
        }
        return figures;
    }

    /** Latencies are those of the acknowledgement; the rate counts until the last job is there. */
    private Sample ours(int clients, List<Double> backlog) {
        long first = bench.webhooks().mark();
        long begin = System.nanoTime();
        Sample acknowledged = Load.closed(clients, options.side(), Requests.webhooks(bench));
        long sent = System.nanoTime();
        awaitEmptyInbox(bench.store());
        long end = System.nanoTime();
        backlog.add(Math.round((end - sent) / 1e7) / 100.0);
        long jobs = bench.store()
                .number(
                        Store.PRODUCT,
                        "SELECT COUNT(*) FROM orders JOIN job ON job.order_id = orders.id WHERE storefront = '"
                                + BenchServer.STOREFRONT + "' AND external_id >= '" + first + "' AND external_id < 'a"
                                + "' AND job.live = TRUE AND job.held = FALSE");
        long orders = jobs / JOBS;
        return acknowledged.finished(
                orders, (end - begin) / 1e9, acknowledged.count() - orders + (jobs % JOBS == 0 ? 0 : 1));
    }

    /** Waits until nothing is left to be worked on; looks by an index, every 10 ms. */
    static void awaitEmptyInbox(Store store) {
        store.with(Store.PRODUCT, connection -> {
            long begin = System.nanoTime();
            try (PreparedStatement look =
                    connection.prepareStatement("SELECT 1 FROM inbox WHERE state = 'NEW' LIMIT 1")) {
                while (true) {
                    try (ResultSet result = look.executeQuery()) {
                        if (!result.next()) {
                            break;
                        }
                    }
                    if (System.nanoTime() - begin > PATIENCE) {
                        throw new IllegalStateException("The inbox does not become empty");
                    }
                    LockSupport.parkNanos(LOOK_AGAIN);
                }
            }
            long poison = Store.number(connection, "SELECT COUNT(*) FROM inbox WHERE state = 'POISON'");
            if (poison > 0) {
                throw new IllegalStateException(poison + " deliveries are poison: "
                        + text(connection, "SELECT problem FROM inbox WHERE state = 'POISON' LIMIT 1"));
            }
            return true;
        });
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    /** After a round: what waits is deleted where nobody works, else it is waited for. */
    static void settle(Store store, boolean delete) {
        if (delete) {
            store.execute(Store.PRODUCT, "DELETE FROM inbox WHERE state = 'NEW'");
        } else {
            awaitEmptyInbox(store);
        }
    }

    /** One commit for the delivery, one for all else: as few statements as the rows need. */
    private Client raw() throws SQLException {
        Connection connection = bench.store().connect(Store.RAW);
        connection.setAutoCommit(false);
        PreparedStatement arrive = template.inbox().insert(connection);
        PreparedStatement settle = connection.prepareStatement(
                "UPDATE inbox SET state = 'DONE', outcome = 'CREATED', order_id = ?, lease_until = NULL, problem = NULL"
                        + " WHERE id = ? AND state = 'NEW'");
        Map<Rows, PreparedStatement> inserts = new LinkedHashMap<>();
        for (Rows rows : template.tables().values()) {
            inserts.put(rows, rows.insert(connection));
        }
        return new Client() {
            @Override
            public Turn turn() throws SQLException {
                long id = RAW_IDS.getAndAdd(10);
                Map<String, Function<String, String>> fresh = Map.of(
                        "dedupe_key", old -> UUID.randomUUID().toString(),
                        "state", old -> old.equals("DONE") ? "NEW" : old,
                        "external_id", old -> String.valueOf(id),
                        "external_order_id", old -> String.valueOf(id),
                        "order_number", old -> "#" + id);
                template.inbox().write(arrive, 0, fresh);
                long delivery = arrived();
                connection.commit();
                settle.setLong(1, id);
                settle.setLong(2, delivery);
                if (settle.executeUpdate() != 1) {
                    return Turn.MISS;
                }
                for (Map.Entry<Rows, PreparedStatement> each : inserts.entrySet()) {
                    each.getKey().write(each.getValue(), id - template.order(), fresh);
                }
                connection.commit();
                return Turn.GOOD;
            }

            private long arrived() throws SQLException {
                try (ResultSet keys = arrive.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }

            @Override
            public void close() {
                OrderTemplate.close(connection);
            }
        };
    }
}
