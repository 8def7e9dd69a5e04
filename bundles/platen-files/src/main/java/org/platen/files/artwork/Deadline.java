package org.platen.files.artwork;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** The time that one artwork may take over all its hops; cuts the connection when it is over. */
final class Deadline implements AutoCloseable {
    private final Future<?> alarm;
    private volatile Cancellable request = () -> false;
    private volatile boolean passed;

    Deadline(ScheduledExecutorService clock, Duration length) {
        alarm = clock.schedule(this::pass, length.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The request to cut from now on. */
    void watch(Cancellable next) {
        request = next;
        if (passed) {
            next.cancel();
        }
    }

    boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }

    private void pass() {
        passed = true;
        request.cancel();
    }
}
