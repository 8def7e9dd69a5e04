package org.platen.testkit.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.platen.database.Database;

/** A schema with all migrations done. */
public final class TestSchema implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final int POOL = 10;

    /** Nobody is turned away because the machine of the tests is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration SOCKET = Duration.ofSeconds(5);

    private final TestServer server;
    private final String name;
    private final Database database;
    private final List<String> emptyTables;

    private TestSchema(TestServer server, String name, Database database, List<String> emptyTables) {
        this.server = server;
        this.name = name;
        this.database = database;
        this.emptyTables = emptyTables;
    }

    static TestSchema create(TestServer server) {
        String name = "platen_test_%d_%d".formatted(ProcessHandle.current().pid(), NUMBERS.incrementAndGet());
        try (Connection admin = server.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            Database database = Database.open(server.settings(name).withPool(POOL, PATIENCE, SOCKET));
            return new TestSchema(server, name, database, emptyTables(statement, name));
        } catch (SQLException e) {
            throw new IllegalStateException("No schema for the tests: " + e.getMessage(), e);
        }
    }

    /** Connections of the daily user, as the running system has them. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** The same in transactions. */
    public DataSource changes() {
        return database.changes();
    }

    public String name() {
        return name;
    }

    /** A connection that may do everything, for test data that the daily user may not change; the caller closes it. */
    public Connection connectAsAdmin() throws SQLException {
        Connection admin = server.connectAsAdmin();
        admin.setCatalog(name);
        return admin;
    }

    /** Empties all tables but those that the migrations filled; much quicker than a fresh schema. */
    public void clear() {
        try (Connection admin = connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String table : emptyTables) {
                statement.execute("DELETE FROM `" + table + "`");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The schema cannot be cleared: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
        try (Connection admin = server.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("DROP DATABASE " + name);
        }
    }

    private static List<String> emptyTables(Statement statement, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = '"
                        + schema + "'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        List<String> empty = new ArrayList<>();
        for (String table : tables) {
            try (ResultSet row = statement.executeQuery("SELECT 1 FROM `%s`.`%s` LIMIT 1".formatted(schema, table))) {
                if (!row.next()) {
                    empty.add(table);
                }
            }
        }
        return empty;
    }
}
