package org.platen.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A migrated database with pools of connections for daily work. */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final HikariDataSource changes;
    private final String serverVersion;
    private final String schemaVersion;

    private Database(HikariDataSource pool, HikariDataSource changes, String serverVersion, String schemaVersion) {
        this.pool = pool;
        this.changes = changes;
        this.serverVersion = serverVersion;
        this.schemaVersion = schemaVersion;
    }

    /**
     * Connects, migrates, grants the daily user its rights and opens the pools. Blocks for as long as the migrations
     * take.
     *
     * @throws SchemaRefusedException when the schema is newer than this release or a migration failed
     * @throws DatabaseException when the server cannot be reached
     */
    public static Database open(DatabaseSettings settings) {
        String serverVersion = ServerCheck.version(settings);
        String schemaVersion = new SchemaMigration(settings).run();
        AppGrants.apply(settings);
        HikariDataSource pool = ConnectionPool.open(settings);
        try {
            return new Database(pool, ConnectionPool.openForChanges(settings), serverVersion, schemaVersion);
        } catch (DatabaseException e) {
            pool.close();
            throw e;
        }
    }

    /** Connections with rights on rows, none on the schema. */
    public DataSource dataSource() {
        return pool;
    }

    /** The same in transactions: what is done on them lasts once it is committed. */
    public DataSource changes() {
        return changes;
    }

    public String serverVersion() {
        return serverVersion;
    }

    public String schemaVersion() {
        return schemaVersion;
    }

    @Override
    public void close() {
        changes.close();
        pool.close();
    }
}
