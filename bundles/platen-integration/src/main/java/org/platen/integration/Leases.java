package org.platen.integration;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims of this node, kept for as long as it works on them. They are short, so that another node takes over within a
 * minute after this one died, however long the work might have taken.
 *
 * @param <K> what a claim is known by
 */
final class Leases<K> implements AutoCloseable {
    /** How long a claim lasts without being renewed, by the database's clock. */
    static final Duration LENGTH = Duration.ofSeconds(40);

    /** So long after a renewal work may still be begun: a node that was stopped for longer may have lost it. */
    private static final Duration SAFE = Duration.ofSeconds(30);

    private static final Duration RENEWED = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    /** Renews in the store. */
    @FunctionalInterface
    interface Renewal<K> {
        /** @return how many of them still last */
        int renew(Collection<K> keys, Duration length);
    }

    private final Renewal<K> renewal;
    private final LongSupplier nanos;
    private final Map<K, Freshness> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewing;

    Leases(String name, Renewal<K> renewal) {
        this(name, renewal, System::nanoTime);
    }

    Leases(String name, Renewal<K> renewal, LongSupplier nanos) {
        this.renewal = renewal;
        this.nanos = nanos;
        renewing = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "platen-leases-" + name);
            thread.setDaemon(true);
            thread.setContextClassLoader(Leases.class.getClassLoader());
            return thread;
        });
        ScheduledFuture<?> unused = renewing.scheduleWithFixedDelay(
                this::renew, RENEWED.toMillis(), RENEWED.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Was claimed a moment ago. */
    void hold(K key) {
        held.put(key, new Freshness(SAFE, nanos));
    }

    /** Whether it is still ours, so that work on it may begin. */
    boolean holds(K key) {
        Freshness fresh = held.get(key);
        return fresh != null && fresh.lasts();
    }

    /** The work is over, or is left to whoever claims it next. */
    void drop(K key) {
        held.remove(key);
    }

    /** Renews what is held; what ran out meanwhile is given up. */
    void renew() {
        try {
            List<K> keys = held.keySet().stream().filter(this::holds).toList();
            if (keys.isEmpty() || renewed(keys)) {
                return;
            }
            for (K key : keys) {
                if (!renewed(List.of(key))) {
                    held.remove(key);
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("Claims cannot be renewed now; whoever has the database when they are over goes on", e);
        }
    }

    private boolean renewed(List<K> keys) {
        Freshness fresh = new Freshness(SAFE, nanos);
        if (renewal.renew(keys, LENGTH) < keys.size()) {
            return false;
        }
        keys.forEach(key -> held.computeIfPresent(key, (same, before) -> fresh));
        return true;
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
