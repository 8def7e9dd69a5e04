package org.platen.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** A small pool: more connections than the cores can serve only make everybody slower. */
final class ConnectionPool {
    /** Shorter than any usual idle timeout of servers and firewalls in between. */
    private static final Duration MAX_LIFETIME = Duration.ofMinutes(25);

    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);
    private static final Duration VALIDATION = Duration.ofSeconds(1);

    private ConnectionPool() {}

    /** Connections on which each statement is done at once. */
    static HikariDataSource open(DatabaseSettings settings) {
        return open(settings, "platen", true);
    }

    /** Connections that are in a transaction with their first statement, which saves each transaction its beginning. */
    static HikariDataSource openForChanges(DatabaseSettings settings) {
        return open(settings, "platen-changes", false);
    }

    private static HikariDataSource open(DatabaseSettings settings, String name, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setAutoCommit(autoCommit);
        config.setDataSource(Connections.app(settings));
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setValidationTimeout(
                Math.min(VALIDATION.toMillis(), settings.connectTimeout().toMillis()));
        config.setMaxLifetime(MAX_LIFETIME.toMillis());
        config.setKeepaliveTime(KEEP_ALIVE.toMillis());
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new DatabaseException("The database refuses the daily user: " + e.getMessage(), e);
        }
    }
}
