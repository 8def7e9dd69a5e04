package org.platen.database.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String SCHEMA = "platen";

    private final EmbeddedSettings settings;
    private @Nullable EmbeddedMariaDb server;
    private @Nullable Future<?> watch;
    private boolean left;
    private boolean failing;

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
        if (!failing) {
            LOG.warn(
                    "The embedded MariaDB ended by itself and is started again, see mariadb.log in {}",
                    settings.directory());
        }
        try {
            start();
            failing = false;
        } catch (DatabaseException e) {
            // Such as a disk that is full: it goes on when a person has made room, without a restart of ours.
            if (failing) {
                LOG.debug("Still no embedded MariaDB", e);
            } else {
                LOG.error("The embedded MariaDB cannot be started again; tried on", e);
            }
            failing = true;
            CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::startAgain);
        }
    }
}
