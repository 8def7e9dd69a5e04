package org.platen.itests.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does by itself. */
public final class Waiting {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Waiting() {}

    public static void until(String what, Duration atMost, BooleanSupplier there) {
        of(what, atMost, () -> there.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The first value that comes. */
    public static <T> T of(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + atMost.toSeconds() + " s there was still not: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
