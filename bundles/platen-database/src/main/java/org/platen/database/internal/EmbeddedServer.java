package org.platen.database.internal;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.platen.database.DatabaseException;
import org.platen.database.DatabaseSettings;
import org.platen.database.embedded.EmbeddedMariaDb;
import org.platen.database.embedded.EmbeddedSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the embedded server running while we do: one that ends by itself is started again on the same port. */
final class EmbeddedServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SCHEMA = "platen";

    private final EmbeddedSettings settings;
    private @Nullable EmbeddedMariaDb server;
    private @Nullable Future<?> watch;
    private boolean left;

    EmbeddedServer(EmbeddedSettings settings) {
        this.settings = settings;
    }

    synchronized DatabaseSettings start() {
        EmbeddedMariaDb started = EmbeddedMariaDb.start(settings);
        LOG.info("Embedded MariaDB {} as process {}", started.reused() ? "runs on" : "started", started.pid());
        server = started;
        watch = started.onExit().thenRunAsync(this::startAgain);
        return started.settings(SCHEMA);
    }

    /** Lets the server run on; the next start finds it. */
    synchronized void leave() {
        left = true;
        if (watch != null) {
            watch.cancel(false);
        }
    }

    synchronized void stop() {
        leave();
        if (server != null) {
            server.stop();
        }
    }

    private synchronized void startAgain() {
        if (left) {
            return;
        }
        LOG.warn(
                "The embedded MariaDB ended by itself and is started again, see mariadb.log in {}",
                settings.directory());
        try {
            start();
        } catch (DatabaseException e) {
            LOG.error("The embedded MariaDB cannot be started again", e);
        }
    }
}
