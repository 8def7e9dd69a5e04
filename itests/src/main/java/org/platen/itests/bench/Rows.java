package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table as the product wrote them, to be written again under other ids: what raw JDBC writes is what the product
 * writes, column by column.
 */
final class Rows {
    /** Columns that hold ids of the product's sequence. */
    private static final Set<String> IDS = Set.of("id", "order_id", "item_id", "job_id");

    private final String table;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows;

    private Rows(String table, List<String> columns, List<List<@Nullable Object>> rows) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads them; what the database makes by itself is left out. */
    static Rows read(Connection connection, String table, String where) throws SQLException {
        List<String> columns = columns(connection, table);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE " + where);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
        }
        return new Rows(table, columns, rows);
    }

    static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
                        + " AND is_generated = 'NEVER' AND extra NOT LIKE '%auto_increment%' ORDER BY"
                        + " ordinal_position")) {
            statement.setString(1, Store.PRODUCT);
            statement.setString(2, table);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    columns.add(result.getString(1));
                }
            }
        }
        return columns;
    }

    int count() {
        return rows.size();
    }

    /** One statement that writes all of them. */
    PreparedStatement insert(Connection connection) throws SQLException {
        String row = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
        return connection.prepareStatement(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                        + String.join(",", Collections.nCopies(rows.size(), row)),
                Statement.RETURN_GENERATED_KEYS);
    }

    /**
     * Writes them under other ids.
     *
     * @param shift what is added to each id
     * @param replaced values that must be others each time, by column
     */
    void write(PreparedStatement insert, long shift, Map<String, Function<String, String>> replaced)
            throws SQLException {
        int index = 1;
        for (List<@Nullable Object> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.get(i);
                String column = columns.get(i);
                Function<String, String> other = replaced.get(column);
                if (value != null && other != null) {
                    value = other.apply(String.valueOf(value));
                } else if (value instanceof Number number && IDS.contains(column)) {
                    value = number.longValue() + shift;
                }
                insert.setObject(index++, value);
            }
        }
        insert.executeUpdate();
    }
}
