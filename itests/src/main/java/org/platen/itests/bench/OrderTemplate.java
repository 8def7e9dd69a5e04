package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platen.itests.harness.Waiting;

/** One order as the product wrote it: what raw JDBC writes again and again. */
record OrderTemplate(long order, Rows inbox, Map<String, Rows> tables) {
    /** What an order's own transaction writes, in the order of writing. */
    static final List<String> TABLES =
            List.of("orders", "order_item", "job", "history_mark", "outbox", "hold", "artwork");

    static final List<String> ALL =
            List.of("inbox", "orders", "order_item", "artwork", "job", "history_mark", "outbox", "hold");

    /** Sends an order and reads what became of it. */
    static OrderTemplate take(BenchServer bench) {
        Webhooks webhooks = bench.webhooks();
        long id = webhooks.next();
        byte[] body = webhooks.body(id);
        try (Wire wire = bench.wire()) {
            int status = wire.post(Webhooks.PATH, webhooks.signer().sign(body), body);
            if (status != 202) {
                throw new IllegalStateException("The first webhook was answered with " + status + ": "
                        + new String(wire.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String external = "'" + id + "'";
        Waiting.until(
                "the first order",
                Duration.ofSeconds(30),
                () -> bench.store().number(Store.PRODUCT, "SELECT COUNT(*) FROM orders WHERE external_id = " + external)
                        == 1);
        return bench.store().with(Store.PRODUCT, connection -> read(connection, external));
    }

    private static OrderTemplate read(Connection connection, String external) throws SQLException {
        long order = Store.number(connection, "SELECT id FROM orders WHERE external_id = " + external);
        Map<String, Rows> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            String where = switch (table) {
                case "orders" -> "id = " + order;
                case "artwork" -> "item_id IN (SELECT id FROM order_item WHERE order_id = " + order + ")";
                default -> "order_id = " + order;
            };
            Rows rows = Rows.read(connection, table, where + (table.equals("history_mark") ? " ORDER BY id" : ""));
            if (rows.count() > 0) {
                tables.put(table, rows);
            }
        }
        Rows inbox = Rows.read(connection, "inbox", "order_id = " + order);
        return new OrderTemplate(order, inbox, tables);
    }

    /** How many rows of which table, for the reader of the figures. */
    Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("inbox", inbox.count());
        tables.forEach((table, rows) -> counts.put(table, rows.count()));
        return counts;
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
