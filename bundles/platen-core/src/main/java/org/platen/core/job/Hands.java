package org.platen.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * A few threads that do independent pieces of one large work at once: as many as the machine has processors, and never so
 * many that others find no connection to the database. Whoever owns it closes it; what was not begun by then is not done.
 */
final class Hands<T> implements AutoCloseable {
    private static final int MOST = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final ExecutorService threads;
    private final List<Future<T>> given = new ArrayList<>();

    Hands(String name) {
        threads = Executors.newFixedThreadPool(MOST, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    void give(Supplier<T> piece) {
        given.add(threads.submit(piece::get));
    }

    /**
     * Waits for all that was given.
     *
     * @return what came of the pieces, in the order in which they were given
     * @throws RuntimeException what the first of them failed with, in that order
     */
    List<T> done() {
        try {
            List<T> results = new ArrayList<>(given.size());
            for (Future<T> piece : given) {
                results.add(piece.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatenException(Errors.UNAVAILABLE, "The work was stopped", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
