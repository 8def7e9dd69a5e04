package org.platen.database.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.database.Database;
import org.platen.database.DatabaseException;
import org.platen.database.DatabaseSettings;
import org.platen.database.SchemaRefusedException;
import org.platen.database.internal.DatabaseState.Connected;
import org.platen.database.internal.DatabaseState.Refused;
import org.platen.database.internal.DatabaseState.Starting;
import org.platen.database.internal.DatabaseState.Stopped;
import org.platen.database.internal.DatabaseState.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database on a thread of its own: tries on while the server is away, gives up where only a person can help. */
final class DatabaseStarter implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStarter.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Supplier<DatabaseSettings> server;
    private final Consumer<Database> publish;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private DatabaseState state = new Starting();

    /** @param server makes sure that the server runs, and says how to reach it */
    DatabaseStarter(Supplier<DatabaseSettings> server, Consumer<Database> publish) {
        this.server = server;
        this.publish = publish;
    }

    @Override
    public void run() {
        try {
            while (!tryOnce() && !stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Trying the database again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized DatabaseState state() {
        return state;
    }

    /** The database that was open, if any; afterwards none will be. */
    synchronized @Nullable Database stop() {
        stopped.countDown();
        Database open = state instanceof Connected connected ? connected.database() : null;
        state = new Stopped();
        return open;
    }

    /** Whether there is nothing more to try. */
    private boolean tryOnce() {
        try {
            Database database = Database.open(server.get());
            if (enter(new Connected(database))) {
                LOG.info("Database {} ready, schema version {}", database.serverVersion(), database.schemaVersion());
                publish.accept(database);
            } else {
                database.close();
            }
            return true;
        } catch (SchemaRefusedException e) {
            enter(new Refused(reason(e)));
            LOG.error("Platen does not use this database: {}", reason(e), e);
            return true;
        } catch (DatabaseException e) {
            DatabaseState before = state();
            if (enter(new Unreachable(reason(e))) && !before.equals(state())) {
                LOG.warn("{}; trying again every {} s", reason(e), RETRY.toSeconds(), e);
            }
            return false;
        }
    }

    private static String reason(DatabaseException e) {
        return Objects.requireNonNullElse(e.getMessage(), "The database cannot be used");
    }

    private synchronized boolean enter(DatabaseState next) {
        if (state instanceof Stopped) {
            return false;
        }
        state = next;
        return true;
    }
}
