package org.platen.integration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Keeps calls away from a storefront that does not answer or asks for a pause, and tries with a single one whether it
 * answers again.
 */
final class Circuit {
    private static final int FAILURES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LongSupplier nanos;
    private final Duration first;
    private Duration next;
    private long pauseEnd;
    private int failures;
    private boolean stopped;

    /**
     * @param first length of the first pause; each further one is twice as long
     * @param nanos such as {@link System#nanoTime}
     */
    Circuit(Duration first, LongSupplier nanos) {
        this.first = first;
        this.next = first;
        this.nanos = nanos;
        this.pauseEnd = nanos.getAsLong();
    }

    /** Waits through a pause that ends in time; false when it does not, and the call is not to be made. */
    boolean admits(Freshness fresh) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long pause = pauseEnd - nanos.getAsLong();
            while (!stopped && pause > 0 && pause < fresh.left()) {
                changed.awaitNanos(pause);
                pause = pauseEnd - nanos.getAsLong();
            }
            if (stopped || pause > 0 || !fresh.lasts()) {
                return false;
            }
            if (failures >= FAILURES) {
                pauseFor(next);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a call would have to wait now. */
    boolean pauses() {
        lock.lock();
        try {
            return pauseEnd - nanos.getAsLong() > 0;
        } finally {
            lock.unlock();
        }
    }

    void succeeded() {
        lock.lock();
        try {
            failures = 0;
            next = first;
            pauseEnd = nanos.getAsLong();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @param retryAfter when the storefront says itself how long to stay away */
    void failed(Optional<Duration> retryAfter) {
        lock.lock();
        try {
            failures++;
            retryAfter.ifPresent(this::pauseFor);
            if (failures >= FAILURES) {
                pauseFor(next);
                Duration doubled = next.multipliedBy(2);
                next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody through any more, and nobody wait. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pauseFor(Duration length) {
        long end = nanos.getAsLong() + length.toNanos();
        if (end - pauseEnd > 0) {
            pauseEnd = end;
        }
    }
}
