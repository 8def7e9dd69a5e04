package org.platen.database;

import java.time.Duration;

/**
 * How to reach a database and how to use it.
 *
 * @param url {@code jdbc:mariadb://host:port/schema}; options in it win over ours
 * @param app the user for daily work, best without the right to change the schema
 * @param migrate the user that changes the schema; may be the same
 * @param poolSize most connections at once for reading, and as many for changes
 * @param connectTimeout how long a caller waits for a connection before it gets an error
 * @param socketTimeout how long one answer of the server may take; ends calls whose server was cut off
 * @param migrations where the migrations are, as a Flyway location
 */
public record DatabaseSettings(
        String url,
        Login app,
        Login migrate,
        int poolSize,
        Duration connectTimeout,
        Duration socketTimeout,
        String migrations) {

    public static final String MIGRATIONS = "classpath:db/migration";

    public DatabaseSettings(String url, Login app, Login migrate) {
        this(url, app, migrate, 10, Duration.ofMillis(2500), Duration.ofSeconds(5), MIGRATIONS);
    }

    public DatabaseSettings withMigrations(String location) {
        return new DatabaseSettings(url, app, migrate, poolSize, connectTimeout, socketTimeout, location);
    }

    public DatabaseSettings withPool(int size, Duration connect, Duration socket) {
        return new DatabaseSettings(url, app, migrate, size, connect, socket, migrations);
    }
}
