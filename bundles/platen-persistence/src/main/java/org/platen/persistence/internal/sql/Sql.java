package org.platen.persistence.internal.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection at a time, every value bound. Times are UTC. The transaction begins with the first
 * statement that locks or writes: at READ-COMMITTED a plain read sees the same before as after that, and most work only
 * reads. It has a connection that is in a transaction anyway, as to begin one would be a round trip of its own.
 */
final class Sql implements AutoCloseable {
    /** Rows in one multi-row statement; more gains little. */
    private static final int ROWS = 500;

    private final @Nullable Changes changes;
    private Connection connection;
    private boolean begun;

    /** Gives the connection for a transaction when there is to be one. */
    @FunctionalInterface
    interface Changes {
        Connection open() throws SQLException;
    }

    /**
     * @param connection on which each statement is done at once
     * @param changes gives one whose statements are done by a commit
     */
    Sql(Connection connection, Changes changes) {
        this.connection = connection;
        this.changes = changes;
    }

    private Sql(Connection connection) {
        this.connection = connection;
        this.changes = null;
    }

    /** For one single statement, which is a transaction by itself. */
    static Sql alone(Connection connection) {
        return new Sql(connection);
    }

    private void begin() throws SQLException {
        if (changes != null && !begun) {
            // Given back first: nobody holds one connection and waits for another.
            connection.close();
            connection = changes.open();
            begun = true;
        }
    }

    /** Makes last what was done; asks nothing of the server when no transaction was begun. */
    void commit() throws SQLException {
        if (begun) {
            connection.commit();
            begun = false;
        }
    }

    /** Gives the connection back; what was not committed was not done. */
    @Override
    public void close() throws SQLException {
        try (Connection last = connection) {
            if (begun) {
                last.rollback();
            }
        }
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
        return list(sql, reader, List.of(new Values(values)));
    }

    <T> List<T> list(String sql, Reader<T> reader, Collection<?> values) {
        try {
            if (sql.contains(" FOR UPDATE") || sql.contains(" LOCK IN SHARE MODE")) {
                begin();
            }
            return read(sql, reader, values);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private <T> List<T> read(String sql, Reader<T> reader, Collection<?> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, flat(values));
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    /**
     * Reads by a statement that is not prepared, for one without values that MariaDB plans worse when it is prepared and
     * run again.
     */
    <T> List<T> unprepared(String sql, Reader<T> reader) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... values) {
        List<T> rows = list(sql, reader, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    int update(String sql, @Nullable Object... values) {
        return update(sql, List.of(new Values(values)));
    }

    int update(String sql, Collection<?> values) {
        try {
            begin();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, 1, flat(values));
                return statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Inserts a row and answers the id that the table gave it. */
    OptionalLong insertCounted(String sql, @Nullable Object... values) {
        try {
            begin();
            try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                bind(statement, 1, flat(List.of(new Values(values))));
                if (statement.executeUpdate() == 0) {
                    return OptionalLong.empty();
                }
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    return keys.next() ? OptionalLong.of(keys.getLong(1)) : OptionalLong.empty();
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Inserts rows by as few statements as is worth it; {@code into} ends before VALUES. */
    void insert(String into, List<? extends List<?>> rows) {
        insert(into, rows, "");
    }

    /** The same with what to do about rows that are there already. */
    void insert(String into, List<? extends List<?>> rows, String otherwise) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<? extends List<?>> chunk = rows.subList(from, Math.min(rows.size(), from + ROWS));
            String row = "(" + marks(chunk.get(0).size()) + ")";
            String sql = into + " VALUES " + String.join(",", Collections.nCopies(chunk.size(), row)) + otherwise;
            try {
                begin();
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    int index = 1;
                    for (List<?> values : chunk) {
                        index = bind(statement, index, values);
                    }
                    statement.executeUpdate();
                }
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }

    /** Question marks for an IN list. */
    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** The same for pairs of columns; the server takes it for a range only beside an IN list of the first column. */
    static String pairs(int count) {
        return String.join(",", Collections.nCopies(count, "(?,?)"));
    }

    /** A further condition, that the column is one of the locations; none for everywhere. */
    static String at(String column, Set<Long> locations) {
        return locations.isEmpty() ? "" : " AND " + column + " IN (" + marks(locations.size()) + ")";
    }

    /** Values among which null may be. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>(values.length);
        Collections.addAll(row, values);
        return row;
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one call only
    private record Values(@Nullable Object[] values) {}

    private static List<@Nullable Object> flat(Collection<?> values) {
        List<@Nullable Object> flat = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Values many) {
                for (Object one : many.values()) {
                    if (one instanceof Collection<?> collection) {
                        flat.addAll(collection);
                    } else {
                        flat.add(one);
                    }
                }
            } else {
                flat.add(value);
            }
        }
        return flat;
    }

    private static int bind(PreparedStatement statement, int first, List<? extends @Nullable Object> values)
            throws SQLException {
        int index = first;
        for (Object value : values) {
            statement.setObject(index++, stored(value));
        }
        return index;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }

    /** The row at which a result stands. */
    static final class Row {
        private final ResultSet result;

        Row(ResultSet result) {
            this.result = result;
        }

        long number(String column) throws SQLException {
            return result.getLong(column);
        }

        int integer(String column) throws SQLException {
            return result.getInt(column);
        }

        boolean flag(String column) throws SQLException {
            return result.getBoolean(column);
        }

        String text(String column) throws SQLException {
            String text = result.getString(column);
            if (text == null) {
                throw new SQLException(column + " is null");
            }
            return text;
        }

        @Nullable
        String textOrNull(String column) throws SQLException {
            return result.getString(column);
        }

        @Nullable
        Long numberOrNull(String column) throws SQLException {
            long number = result.getLong(column);
            return result.wasNull() ? null : number;
        }

        @Nullable
        Integer integerOrNull(String column) throws SQLException {
            int number = result.getInt(column);
            return result.wasNull() ? null : number;
        }

        @Nullable
        BigDecimal decimalOrNull(String column) throws SQLException {
            return result.getBigDecimal(column);
        }

        double real(String column) throws SQLException {
            return result.getDouble(column);
        }

        BigDecimal decimal(String column) throws SQLException {
            BigDecimal decimal = result.getBigDecimal(column);
            if (decimal == null) {
                throw new SQLException(column + " is null");
            }
            return decimal;
        }

        byte[] bytes(String column) throws SQLException {
            return result.getBytes(column);
        }

        Instant time(String column) throws SQLException {
            Instant time = timeOrNull(column);
            if (time == null) {
                throw new SQLException(column + " is null");
            }
            return time;
        }

        @Nullable
        Instant timeOrNull(String column) throws SQLException {
            LocalDateTime time = result.getObject(column, LocalDateTime.class);
            return time == null ? null : time.toInstant(ZoneOffset.UTC);
        }

        @Nullable
        LocalDate dateOrNull(String column) throws SQLException {
            Date date = result.getDate(column);
            return date == null ? null : date.toLocalDate();
        }
    }
}
