package org.platen.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history mark that a scan wrote, to be written again for other jobs. */
record MarkTemplate(List<@Nullable Object> values) {
    private static final String COLUMNS = "job_version, name, at, actor, from_state, to_state, spo, dwell_ms, detail";

    static MarkTemplate of(Store store, long job) {
        return store.with(Store.PRODUCT, connection -> {
            try (var statement = connection.prepareStatement(
                    "SELECT " + COLUMNS + " FROM history_mark WHERE job_id = ? ORDER BY id DESC LIMIT 1")) {
                statement.setLong(1, job);
                try (var result = statement.executeQuery()) {
                    if (!result.next()) {
                        throw new IllegalStateException("The first scan left no mark");
                    }
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        values.add(result.getObject(i));
                    }
                    return new MarkTemplate(values);
                }
            }
        });
    }

    PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement("INSERT INTO history_mark (order_id, item_id, job_id, " + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void bind(PreparedStatement insert, long order, long item, long job) throws SQLException {
        insert.setLong(1, order);
        insert.setLong(2, item);
        insert.setLong(3, job);
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(4 + i, values.get(i));
        }
    }
}
