package org.platen.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it, and the monotonic time beside it. */
final class TestTime extends Clock {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private long nanos = Long.MAX_VALUE - 5;

    void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
