package org.platen.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A migrated database with a pool of connections for daily work. */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final String serverVersion;
    private final String schemaVersion;

    private Database(HikariDataSource pool, String serverVersion, String schemaVersion) {
        this.pool = pool;
        this.serverVersion = serverVersion;
        this.schemaVersion = schemaVersion;
    }

    /**
     * Connects, migrates, grants the daily user its rights and opens the pool. Blocks for as long as the migrations
     * take.
     *
     * @throws SchemaRefusedException when the schema is newer than this release or a migration failed
     * @throws DatabaseException when the server cannot be reached
     */
    public static Database open(DatabaseSettings settings) {
        String serverVersion = ServerCheck.version(settings);
        String schemaVersion = new SchemaMigration(settings).run();
        AppGrants.apply(settings);
        return new Database(ConnectionPool.open(settings), serverVersion, schemaVersion);
    }

    /** Connections with rights on rows, none on the schema. */
    public DataSource dataSource() {
        return pool;
    }

    public String serverVersion() {
        return serverVersion;
    }

    public String schemaVersion() {
        return schemaVersion;
    }

    @Override
    public void close() {
        pool.close();
    }
}
