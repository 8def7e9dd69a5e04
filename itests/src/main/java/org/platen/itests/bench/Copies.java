package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Many copies of one order with its lines and jobs, made by the database itself. */
final class Copies {
    /** An order, two lines and four jobs follow each other in the sequence. */
    static final int STRIDE = 7;

    static final int JOBS = 4;

    private static final int FIRST_JOB = 3;
    private static final List<String> TABLES = List.of("orders", "order_item", "job");

    private Copies() {}

    /** The ids of copies: order, lines and jobs of copy n begin at {@code first + n * STRIDE}. */
    record Block(long first, int orders) {
        long job(int number) {
            return first + (long) (number / JOBS) * STRIDE + FIRST_JOB + number % JOBS;
        }

        int jobs() {
            return orders * JOBS;
        }
    }

    /**
     * Copies an order.
     *
     * @param schema where the copies go
     * @param columns SQL for columns that differ from copy to copy, by column; {@code s.seq} counts copies, {@code t} is the
     *     copied row
     */
    static Block make(Store store, String schema, long order, int orders, Map<String, String> columns) {
        return store.with(Store.PRODUCT, connection -> {
            long first = reserve(connection, (long) orders * STRIDE);
            try (Statement statement = connection.createStatement()) {
                // Test data, not work: it need not go through the binlog.
                statement.execute("SET SESSION sql_log_bin = 0");
            }
            long step = 20_000;
            for (long from = 1; from <= orders; from += step) {
                copy(connection, schema, order, first, from, Math.min(orders, from + step - 1), columns);
            }
            return new Block(first, orders);
        });
    }

    /** Takes ids out of the product's own sequence. */
    static long reserve(Connection connection, long ids) throws SQLException {
        long next = Store.number(connection, "SELECT NEXT VALUE FOR platen_id");
        Store.number(connection, "SELECT SETVAL(platen_id, " + (next + ids + 1000) + ")");
        return next + 1000;
    }

    private static void copy(
            Connection connection,
            String schema,
            long order,
            long first,
            long from,
            long to,
            Map<String, String> columns)
            throws SQLException {
        String shift = "(" + (first - order) + " + (s.seq - 1) * " + STRIDE + ")";
        for (String table : TABLES) {
            List<String> names = Rows.columns(connection, table);
            String values = names.stream()
                    .map(name -> value(table, name, shift, columns))
                    .collect(Collectors.joining(", "));
            String key = table.equals("orders") ? "id" : "order_id";
            String sql = "INSERT INTO " + schema + "." + table + " (" + String.join(", ", names) + ") SELECT " + values
                    + " FROM " + Store.PRODUCT + "." + table + " t JOIN seq_" + from + "_to_" + to + " s WHERE t." + key
                    + " = " + order;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.executeUpdate();
            }
        }
    }

    private static String value(String table, String name, String shift, Map<String, String> columns) {
        String own = columns.get(table + "." + name);
        if (own != null) {
            return own;
        }
        return switch (name) {
            case "id", "order_id", "item_id" -> "t." + name + " + " + shift;
            case "external_id" -> "CONCAT('copy-', " + (table.equals("orders") ? "t.id" : "0") + " + " + shift + ")";
            case "order_number" ->
                "CONCAT('C', " + (table.equals("orders") ? "t.id" : "t.order_id") + " + " + shift + ")";
            default -> "t." + name;
        };
    }
}
