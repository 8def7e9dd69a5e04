package org.platen.integration;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Work in a lane per storefront, so that a slow one stands in nobody's way. Threads exist only while there is work.
 */
final class Lanes implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final String name;
    private final int width;
    private final int depth;
    private final Duration drain;
    private final Map<String, ThreadPoolExecutor> lanes = new ConcurrentHashMap<>();
    private final InHand inHand = new InHand();
    private final AtomicInteger threads = new AtomicInteger();

    /**
     * @param width threads of one lane
     * @param depth what may wait in one lane
     * @param drain how long {@link #close} lets the work go on
     */
    Lanes(String name, int width, int depth, Duration drain) {
        this.name = name;
        this.width = width;
        this.depth = depth;
        this.drain = drain;
    }

    /** Does it in the lane; false when the lane is full or closed, and nothing will be done. */
    boolean run(String lane, Runnable work) {
        inHand.add();
        try {
            lanes.computeIfAbsent(lane, this::open).execute(() -> {
                try {
                    work.run();
                } finally {
                    inHand.remove();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            inHand.remove();
            return false;
        }
    }

    /** What waits or runs in all lanes. */
    InHand inHand() {
        return inHand;
    }

    /** Whether something runs in this lane. */
    boolean busy(String lane) {
        ThreadPoolExecutor open = lanes.get(lane);
        return open != null && open.getActiveCount() > 0;
    }

    /** What waits in this lane for its turn. */
    int waiting(String lane) {
        ThreadPoolExecutor open = lanes.get(lane);
        return open == null ? 0 : open.getQueue().size();
    }

    /** Lanes in which more waits than that. */
    Set<String> crowded(int waiting) {
        return lanes.keySet().stream().filter(lane -> waiting(lane) > waiting).collect(Collectors.toSet());
    }

    /** Takes no more, finishes what is there, and cuts what takes too long. */
    @Override
    public void close() {
        lanes.values().forEach(ThreadPoolExecutor::shutdown);
        long end = System.nanoTime() + drain.toNanos();
        try {
            for (ThreadPoolExecutor lane : lanes.values()) {
                if (!lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    lane.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            lanes.values().forEach(ThreadPoolExecutor::shutdownNow);
            Thread.currentThread().interrupt();
        }
    }

    private ThreadPoolExecutor open(String lane) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                width,
                width,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(depth),
                work -> thread(lane, work));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private Thread thread(String lane, Runnable work) {
        Thread thread = new Thread(work, "platen-" + name + "-" + lane + "-" + threads.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(Lanes.class.getClassLoader());
        return thread;
    }
}
