package org.platen.integration;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Connections that there was work for and that do not run at this node. For a while it claims none of their work, so that
 * a node where they run gets it.
 */
final class Absent {
    /** When work that was claimed for nothing is due again, for whoever can do it. */
    static final Duration GIVEN_BACK = Duration.ofSeconds(1);

    private final Map<String, Long> untilNanos = new ConcurrentHashMap<>();
    private final Duration length;
    private final LongSupplier nanos;

    /**
     * @param length of the while
     * @param nanos such as {@link System#nanoTime}
     */
    Absent(Duration length, LongSupplier nanos) {
        this.length = length;
        this.nanos = nanos;
    }

    void note(String connection) {
        untilNanos.put(connection, nanos.getAsLong() + length.toNanos());
    }

    /** Those whose work is left alone now; one that runs again is forgotten at once. */
    Set<String> names(Predicate<String> runs) {
        long now = nanos.getAsLong();
        untilNanos.entrySet().removeIf(entry -> entry.getValue() - now <= 0 || runs.test(entry.getKey()));
        return Set.copyOf(untilNanos.keySet());
    }
}
