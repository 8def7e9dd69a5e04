package org.platen.storefront.kit;

import java.time.Duration;

/** Time that one operation of an adapter may take, all its calls together. */
public final class Budget {
    private final long end;

    private Budget(long end) {
        this.end = end;
    }

    public static Budget of(Duration time) {
        return new Budget(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
