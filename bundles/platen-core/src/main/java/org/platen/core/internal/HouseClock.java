package org.platen.core.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the house: the system's. Only for the history of a demo shop it is moved: while the file that the system
 * property {@value #PROPERTY} names exists, it holds by how many seconds the house is behind.
 */
final class HouseClock extends Clock {
    static final String PROPERTY = "platen.demo.clock";

    private static final Logger LOG = LoggerFactory.getLogger(HouseClock.class);
    /** The store keeps microseconds; so do we, that what is read equals what was written. */
    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    private final Path file;

    private HouseClock(Path file) {
        this.file = file;
    }

    static Clock of(@Nullable String file) {
        if (file == null || file.isBlank()) {
            return SYSTEM;
        }
        LOG.warn("The house's clock may be moved by {}: this is for demos alone", file);
        return new HouseClock(Path.of(file));
    }

    @Override
    public Instant instant() {
        return SYSTEM.instant().minusSeconds(behind());
    }

    private long behind() {
        try {
            return Files.exists(file)
                    ? Long.parseLong(
                            Files.readString(file, StandardCharsets.US_ASCII).strip())
                    : 0;
        } catch (IOException | NumberFormatException e) {
            LOG.debug("{} says nothing", file, e);
            return 0;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
