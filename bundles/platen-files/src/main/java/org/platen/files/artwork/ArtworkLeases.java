package org.platen.files.artwork;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.platen.api.file.ArtworkQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that this node fetches now. Their claims are short and renewed while the download runs, so that another node takes
 * over within a minute after this one died, however long a download may take.
 */
final class ArtworkLeases implements AutoCloseable {
    /** How long a claim lasts without being renewed, by the database's clock. */
    static final Duration LENGTH = Duration.ofSeconds(40);

    private static final Duration RENEWED = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(ArtworkLeases.class);

    private final ArtworkQueue queue;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService renewing;

    ArtworkLeases(ArtworkQueue queue) {
        this.queue = queue;
        renewing = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "platen-leases-artwork");
            thread.setDaemon(true);
            thread.setContextClassLoader(ArtworkLeases.class.getClassLoader());
            return thread;
        });
        ScheduledFuture<?> unused = renewing.scheduleWithFixedDelay(
                this::renew, RENEWED.toMillis(), RENEWED.toMillis(), TimeUnit.MILLISECONDS);
    }

    void hold(long task) {
        held.add(task);
    }

    void drop(long task) {
        held.remove(task);
    }

    /** Renews what is held. */
    void renew() {
        List<Long> tasks = List.copyOf(held);
        try {
            if (!tasks.isEmpty() && queue.renew(tasks, LENGTH) < tasks.size()) {
                LOG.debug("Some of the files {} are fetched by another node, too, or were just stored", tasks);
            }
        } catch (RuntimeException e) {
            LOG.debug("Claims of artwork cannot be renewed now; whoever has the database when they end goes on", e);
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
