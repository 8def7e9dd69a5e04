package org.platen.core.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    private static final Duration PRECISION = Duration.ofNanos(1000);

    private final Clock system;
    private final Path file;

    private HouseClock(Clock system, Path file) {
        this.system = system;
        this.file = file;
    }

    /** @param zone whose days are those of the house */
    static Clock of(ZoneId zone, @Nullable String file) {
        Clock system = Clock.tick(Clock.system(zone), PRECISION);
        if (file == null || file.isBlank()) {
            return system;
        }
        LOG.warn("The house's clock may be moved by {}: this is for demos alone", file);
        return new HouseClock(system, Path.of(file));
    }

    @Override
    public Instant instant() {
        return system.instant().minusSeconds(behind());
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
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
