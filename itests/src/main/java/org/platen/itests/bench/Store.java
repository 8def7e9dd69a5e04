package org.platen.itests.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The embedded database of a server, with all rights. Beside the server's schema it keeps a copy of it for raw JDBC. */
final class Store {
    static final String PRODUCT = "platen";
    static final String RAW = "platen_raw";

    private final String url;
    private final String password;

    private Store(String url, String password) {
        this.url = url;
        this.password = password;
    }

    static Store of(Path folder) {
        Path directory = folder.resolve("mariadb");
        try (Reader reader = Files.newBufferedReader(directory.resolve("passwords.properties"))) {
            Properties passwords = new Properties();
            passwords.load(reader);
            String port = Files.readAllLines(directory.resolve("my.cnf")).stream()
                    .filter(line -> line.startsWith("port="))
                    .findFirst()
                    .orElseThrow()
                    .substring("port=".length());
            return new Store("jdbc:mariadb://127.0.0.1:" + port + "/", passwords.getProperty("platen_admin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection with the product's own options. */
    Connection connect(String schema) {
        try {
            return DriverManager.getConnection(
                    url + schema + "?transactionIsolation=READ-COMMITTED&connectionTimeZone=UTC&preserveInstants=true"
                            + "&forceConnectionTimeZoneToSession=true&useServerPrepStmts=true&cachePrepStmts=true"
                            + "&prepStmtCacheSize=256&useBulkStmts=false"
                            + "&sessionVariables=innodb_lock_wait_timeout=3,sql_mode='TRADITIONAL'",
                    "platen_admin",
                    password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Work on a connection that is closed afterwards. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T with(String schema, Work<T> work) {
        try (Connection connection = connect(schema)) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String schema, String... statements) {
        with(schema, connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return true;
        });
    }

    long number(String schema, String sql) {
        return with(schema, connection -> number(connection, sql));
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Makes the copy: the same tables, keys and constraints, without rows. */
    void makeRaw(List<String> tables) {
        with(PRODUCT, connection -> {
            try (Statement statement = connection.createStatement()) {
                List<String> made = new ArrayList<>();
                for (String table : tables) {
                    try (ResultSet result = statement.executeQuery("SHOW CREATE TABLE " + table)) {
                        result.next();
                        made.add(result.getString(2));
                    }
                }
                statement.execute(
                        "CREATE DATABASE IF NOT EXISTS " + RAW + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
                statement.execute("USE " + RAW);
                for (int i = 0; i < made.size(); i++) {
                    statement.execute(made.get(i).replaceFirst("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"));
                }
            }
            return true;
        });
    }

    /** Counters of the whole server. */
    Map<String, Long> counters() {
        return with(PRODUCT, connection -> {
            Map<String, Long> counters = new LinkedHashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN ('Questions',"
                            + " 'Com_stmt_execute', 'Com_stmt_prepare', 'Com_select', 'Com_set_option', 'Com_commit',"
                            + " 'Com_rollback', 'Com_begin', 'Com_insert', 'Com_update', 'Binlog_commits',"
                            + " 'Innodb_rows_inserted', 'Innodb_rows_updated', 'Innodb_rows_read')")) {
                while (result.next()) {
                    counters.put(result.getString(1), result.getLong(2));
                }
            }
            return counters;
        });
    }

    /** What one piece of work cost, by counters before and after. */
    static Map<String, Object> each(Map<String, Long> before, Map<String, Long> after, long count) {
        Map<String, Object> each = new LinkedHashMap<>();
        after.forEach((name, value) -> {
            double cost = (value - before.getOrDefault(name, 0L)) / (double) Math.max(1, count);
            if (cost >= 0.005) {
                each.put(name, Math.round(cost * 100) / 100.0);
            }
        });
        return each;
    }

    Map<String, Object> settings() {
        return with(PRODUCT, connection -> {
            Map<String, Object> settings = new LinkedHashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SHOW GLOBAL VARIABLES WHERE Variable_name IN ('version',"
                            + " 'log_bin', 'sync_binlog', 'innodb_flush_log_at_trx_commit', 'innodb_doublewrite',"
                            + " 'innodb_buffer_pool_size', 'binlog_format')")) {
                while (result.next()) {
                    settings.put(result.getString(1), result.getString(2));
                }
            }
            return settings;
        });
    }
}
