package org.platen.integration;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a claim is still safely ours, by a clock that nobody sets. */
final class Freshness {
    private final LongSupplier nanos;
    private final long end;

    /** @param nanos such as {@link System#nanoTime} */
    Freshness(Duration length, LongSupplier nanos) {
        this.nanos = nanos;
        end = nanos.getAsLong() + length.toNanos();
    }

    /** Nanoseconds; negative when it is over. */
    long left() {
        return end - nanos.getAsLong();
    }

    boolean lasts() {
        return left() > 0;
    }
}
