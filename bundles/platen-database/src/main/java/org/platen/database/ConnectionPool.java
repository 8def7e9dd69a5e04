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

    static HikariDataSource open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("platen");
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
