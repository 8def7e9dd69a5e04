package org.platen.itests.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema of its own on the MariaDB server that {@code PLATEN_IT_DB_URL}, {@code _USER} and {@code _PASSWORD} name; its
 * user may create schemas. Without them the server under test brings its own database.
 */
final class TestDatabase implements AutoCloseable {
    private final String server;
    private final String schema;

    private TestDatabase(String server, String schema) {
        this.server = server;
        this.schema = schema;
    }

    static Optional<TestDatabase> external() {
        String url = System.getenv("PLATEN_IT_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        String server = url.replaceFirst("(jdbc:mariadb://[^/]+)(/.*)?", "$1/");
        String schema = "platen_it_" + ProcessHandle.current().pid() + "_" + System.nanoTime();
        TestDatabase database = new TestDatabase(server, schema);
        database.execute("CREATE DATABASE " + schema);
        return Optional.of(database);
    }

    Map<String, String> environment() {
        return Map.of(
                "PLATEN_DB_URL", server + schema,
                "PLATEN_DB_USER", variable("PLATEN_IT_DB_USER"),
                "PLATEN_DB_PASSWORD", variable("PLATEN_IT_DB_PASSWORD"));
    }

    @Override
    public void close() {
        execute("DROP DATABASE " + schema);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        server, variable("PLATEN_IT_DB_USER"), variable("PLATEN_IT_DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The server of PLATEN_IT_DB_URL refuses: " + sql, e);
        }
    }

    private static String variable(String name) {
        @Nullable String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
