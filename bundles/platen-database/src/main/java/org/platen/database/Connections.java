package org.platen.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** What every connection of ours has in common, whatever the server's own defaults are. */
final class Connections {
    /**
     * READ-COMMITTED because at the server's default two writers lose updates; TRADITIONAL because a value that does
     * not fit must be an error and never a shorter value; bulk for inserts only because a bulk UPDATE of this server
     * does not tell how many rows it met, and a version guard needs to know.
     */
    private static final Map<String, String> OPTIONS = Map.of(
            "transactionIsolation", "READ-COMMITTED",
            "sessionVariables", "innodb_lock_wait_timeout=3,sql_mode='TRADITIONAL'",
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "preserveInstants", "true",
            "useServerPrepStmts", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "256",
            "useBulkStmts", "false",
            "useBulkStmtsForInserts", "true");

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Pattern SCHEMA_IN_URL = Pattern.compile("(jdbc:mariadb:[^/]*//[^/?]+)/[^?]*");

    private Connections() {}

    /** Connections of the daily user; a server that was cut off ends their calls after the socket timeout. */
    static DataSource app(DatabaseSettings settings) {
        return dataSource(settings.url(), settings.app(), settings.socketTimeout());
    }

    /** Connections of the migrating user, which may take as long as a migration needs. */
    static DataSource migrate(DatabaseSettings settings) {
        return dataSource(settings.url(), settings.migrate(), Duration.ZERO);
    }

    /** The daily user without a schema, which it may not enter before its first grant. */
    static DataSource appWithoutSchema(DatabaseSettings settings) {
        Matcher schema = SCHEMA_IN_URL.matcher(settings.url());
        return dataSource(schema.replaceFirst("$1/"), settings.app(), settings.socketTimeout());
    }

    private static DataSource dataSource(String url, Login login, Duration socketTimeout) {
        try {
            MariaDbDataSource source = new MariaDbDataSource(withOptions(url, socketTimeout));
            source.setUser(login.user());
            source.setPassword(login.password());
            return source;
        } catch (SQLException e) {
            throw new DatabaseException("The database URL cannot be read: " + e.getMessage(), e);
        }
    }

    /** An option that the operator wrote into the URL wins over ours. */
    private static String withOptions(String url, Duration socketTimeout) {
        Map<String, String> wanted = new TreeMap<>(OPTIONS);
        wanted.put("connectTimeout", Long.toString(CONNECT_TIMEOUT.toMillis()));
        wanted.put("socketTimeout", Long.toString(socketTimeout.toMillis()));
        StringBuilder full = new StringBuilder(url);
        wanted.forEach((name, value) -> {
            if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
                full.append(full.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return full.toString();
    }
}
