package org.platen.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.MariaDbDataSource;

/** What every connection of ours has in common, whatever the server's own defaults are. */
final class Connections {
    /**
     * READ-COMMITTED because at the server's default two writers lose updates; TRADITIONAL because a value that does not
     * fit must be an error and never a shorter value.
     */
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("transactionIsolation", "READ-COMMITTED"),
            Map.entry("sessionVariables", "innodb_lock_wait_timeout=3,sql_mode='TRADITIONAL'"),
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("forceConnectionTimeZoneToSession", "true"),
            Map.entry("preserveInstants", "true"),
            Map.entry("useServerPrepStmts", "true"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "256"),
            // Inserts only: a bulk UPDATE of this server does not tell how many rows it met, and a version guard needs it.
            Map.entry("useBulkStmts", "false"),
            Map.entry("useBulkStmtsForInserts", "true"));

    private Connections() {}

    static DataSource dataSource(String url, Login login, Duration connectTimeout, Duration socketTimeout) {
        Properties options = new Properties();
        options.putAll(OPTIONS);
        options.setProperty("user", login.user());
        options.setProperty("password", login.password());
        options.setProperty("connectTimeout", Long.toString(connectTimeout.toMillis()));
        options.setProperty("socketTimeout", Long.toString(socketTimeout.toMillis()));
        try {
            Configuration ours = Configuration.parse(url, options);
            if (ours == null) {
                throw new DatabaseException("The database URL must start with jdbc:mariadb: but is " + url);
            }
            MariaDbDataSource source = new MariaDbDataSource(url);
            return source;
        } catch (SQLException e) {
            throw new DatabaseException("The database URL cannot be read: " + e.getMessage(), e);
        }
    }
}
