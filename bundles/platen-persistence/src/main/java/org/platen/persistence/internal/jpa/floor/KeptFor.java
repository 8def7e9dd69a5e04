package org.platen.persistence.internal.jpa.floor;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what was read for a second: other nodes change it, and nobody tells us. */
final class KeptFor<T> {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private record Kept<T>(T value, long readAt) {}

    private final Supplier<T> read;
    private final LongSupplier nanos;
    private volatile @Nullable Kept<T> kept;

    /** @param nanos a clock that no operator sets back */
    KeptFor(Supplier<T> read, LongSupplier nanos) {
        this.read = read;
        this.nanos = nanos;
    }

    T get() {
        Kept<T> present = kept;
        return present != null && fresh(present) ? present.value() : readAgain();
    }

    /** What was read last, however old, as it is read again by whoever may. */
    T last() {
        Kept<T> present = kept;
        return present != null ? present.value() : readAgain();
    }

    /** It changed: whoever may read does so again. */
    void outdate() {
        Kept<T> present = kept;
        if (present != null) {
            kept = new Kept<>(present.value(), present.readAt() - NANOS);
        }
    }

    /** One reads, the others wait for it. */
    private synchronized T readAgain() {
        Kept<T> present = kept;
        if (present != null && fresh(present)) {
            return present.value();
        }
        long begun = nanos.getAsLong();
        T value = read.get();
        kept = new Kept<>(value, begun);
        return value;
    }

    private boolean fresh(Kept<T> present) {
        return nanos.getAsLong() - present.readAt() < NANOS;
    }
}
