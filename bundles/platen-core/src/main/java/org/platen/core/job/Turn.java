package org.platen.core.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.ErrorCategory;
import org.platen.api.error.PlatenException;
import org.platen.core.port.Timers;
import org.platen.core.port.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turn of this node at work that one node does for all. It is kept for as long as the work takes, and ends by itself
 * half a minute after the node died, so that another one need not wait for as long as the longest work might take.
 */
final class Turn implements AutoCloseable {
    /** How long it lasts without being renewed, by the database's clock. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** For what is claimed in a turn: over when the turn of a node that died is. */
    static final Duration CLAIM = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final Duration RENEWED = Duration.ofSeconds(10);

    private final ScheduledExecutorService renewing;

    private Turn(Transactions transactions, String name) {
        renewing = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "platen-turn-" + name);
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused = renewing.scheduleWithFixedDelay(
                () -> renew(transactions, name), RENEWED.toMillis(), RENEWED.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Null while another one has it. */
    static @Nullable Turn take(Transactions transactions, String name) {
        return taken(transactions, name, timers -> timers.take(name, LEASE));
    }

    /** The turn of a node that began and did not end; null when there is none. */
    static @Nullable Turn takeOver(Transactions transactions, String name) {
        return taken(transactions, name, timers -> timers.takeOver(name, LEASE));
    }

    private static @Nullable Turn taken(Transactions transactions, String name, Predicate<Timers> take) {
        return transactions.required(tx -> take.test(tx.timers())) ? new Turn(transactions, name) : null;
    }

    private static void renew(Transactions transactions, String name) {
        try {
            transactions.required(tx -> {
                tx.timers().renew(name, LEASE);
                return name;
            });
        } catch (RuntimeException e) {
            // Whoever has the database when the turn is over goes on.
            LOG.debug("The turn {} cannot be renewed", name, e);
        }
    }

    /** Whether work must stop here because the database is away or has no room: going on would only wait for it again and again. */
    static boolean mustStop(RuntimeException failure) {
        return failure instanceof PlatenException known && known.code().category() == ErrorCategory.UNAVAILABLE;
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
