package org.platen.storefront.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Lets one caller through each hour. */
public final class Hourly {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    public Hourly(Clock clock) {
        this.clock = clock;
    }

    public boolean due() {
        Instant now = clock.instant();
        Instant due = next.get();
        return !now.isBefore(due) && next.compareAndSet(due, now.plus(PAUSE));
    }
}
