package org.platen.core.decoration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls into plugins: on threads of our own, at most so many at once per plugin, each with a time budget. What a plugin
 * throws, errors included, becomes a {@link PluginFailure}; one that hangs keeps its threads and nobody else's. One of
 * which several calls hang is in quarantine until they have ended, so that work for others does not wait for it each time.
 */
public final class PluginCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginCalls.class);
    private static final int THREADS_PER_PLUGIN = 8;

    /** So many calls that hang are enough. */
    private static final int PATIENCE = 3;

    private final Duration budget;
    private final Map<String, Pool> pools = new ConcurrentHashMap<>();

    public PluginCalls(Duration budget) {
        this.budget = budget;
    }

    public <T> T call(String plugin, String what, Callable<T> work) throws PluginFailure {
        Optional<String> quarantine = quarantine(plugin);
        if (quarantine.isPresent()) {
            throw new PluginFailure(plugin, quarantine.get(), new RejectedExecutionException(what));
        }
        Pool pool = pools.computeIfAbsent(plugin, Pool::new);
        Running<T> answer = pool.submit(work, budget)
                .orElseThrow(() -> new PluginFailure(
                        plugin, "Plugin " + plugin + " is busy or stuck", new RejectedExecutionException(what)));
        try {
            T result = answer.get(budget.toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                throw new PluginFailure(
                        plugin, "Plugin " + plugin + " gave no answer to " + what, new IllegalStateException());
            }
            return result;
        } catch (TimeoutException e) {
            answer.cancel(true);
            LOG.warn("Plugin {} did not answer {} within {}", plugin, what, budget);
            pool.hangs(answer);
            throw new PluginFailure(
                    plugin, "Plugin " + plugin + " did not answer " + what + " within " + budget.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            LOG.warn("Plugin {} failed at {}", plugin, what, e.getCause());
            throw new PluginFailure(plugin, "Plugin " + plugin + " failed at " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginFailure(plugin, "The call of plugin " + plugin + " was interrupted", e);
        }
    }

    /** Forgets a plugin that went away; its idle threads end. */
    public void forget(String plugin) {
        Pool pool = pools.remove(plugin);
        if (pool != null) {
            pool.close();
        }
    }

    /** Why a plugin is not asked now; empty when it is. */
    public Optional<String> quarantine(String plugin) {
        Pool pool = pools.get(plugin);
        return pool == null || pool.hanging.size() < PATIENCE
                ? Optional.empty()
                : Optional.of("Plugin " + plugin + " is in quarantine: " + pool.hanging.size()
                        + " of its calls hang; stop and start it, or wait until they end");
    }

    @Override
    public void close() {
        pools.keySet().forEach(this::forget);
    }

    /** A call; cancelled or not, it has ended only when its thread came back. */
    private static final class Running<T> extends FutureTask<T> {
        volatile boolean ended;

        Running(Callable<T> work) {
            super(work);
        }
    }

    /** Threads of one plugin. Who finds them all at work waits for one; a hanging call keeps its own. */
    private static final class Pool implements AutoCloseable {
        /** Calls that ran over their budget and have not ended. */
        final Set<Running<?>> hanging = ConcurrentHashMap.newKeySet();

        private final Semaphore free = new Semaphore(THREADS_PER_PLUGIN);
        private final ThreadPoolExecutor threads;

        Pool(String plugin) {
            AtomicInteger number = new AtomicInteger();
            // Twice as many: one that just gave its place back may not yet be ready for the next call.
            threads = new ThreadPoolExecutor(
                    0, 2 * THREADS_PER_PLUGIN, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                        Thread thread = new Thread(work, "platen-plugin-" + plugin + "-" + number.incrementAndGet());
                        thread.setDaemon(true);
                        return thread;
                    });
        }

        void hangs(Running<?> call) {
            hanging.add(call);
            if (call.ended) {
                hanging.remove(call);
            }
        }

        /** The running call; empty when no thread came free in time. */
        <T> Optional<Running<T>> submit(Callable<T> work, Duration wait) {
            try {
                if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return Optional.empty();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            try {
                Running<T> task = new Running<>(work);
                threads.execute(() -> {
                    try {
                        task.run();
                    } finally {
                        task.ended = true;
                        hanging.remove(task);
                        free.release();
                    }
                });
                return Optional.of(task);
            } catch (RejectedExecutionException e) {
                free.release();
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
