package org.platen.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Runs clients, each in a thread, and takes the time of their turns. */
final class Load {
    private Load() {}

    /** Each client begins its next turn when the last one ended. */
    static Sample closed(int clients, Duration time, Client.Maker maker) {
        return run(clients, maker, (client, begin, seen) -> {
            long end = begin + time.toNanos();
            while (true) {
                long from = System.nanoTime();
                if (from >= end || !seen.turn(client, from)) {
                    return;
                }
            }
        });
    }

    /** A piece of work that is done once and takes long. */
    static Sample once(Callable<Client.Turn> work) {
        long begin = System.nanoTime();
        try {
            boolean good = work.call() == Client.Turn.GOOD;
            long nanos = System.nanoTime() - begin;
            return Sample.of(new long[] {nanos}, good ? 0 : 1, nanos / 1e9);
        } catch (Exception e) {
            throw new IllegalStateException("The work failed: " + e, e);
        }
    }

    /** Turns begin at a fixed rate, whether the others are answered or not; latencies count from the intended moment. */
    static Sample open(int clients, int perSecond, Duration time, Client.Maker maker) {
        AtomicLong next = new AtomicLong();
        long step = 1_000_000_000L / perSecond;
        return run(clients, maker, (client, begin, seen) -> {
            while (true) {
                long intended = begin + next.getAndIncrement() * step;
                if (intended - begin >= time.toNanos()) {
                    return;
                }
                for (long wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                if (!seen.turn(client, intended)) {
                    return;
                }
            }
        });
    }

    private interface Pace {
        void keep(Client client, long begin, Seen seen) throws Exception;
    }

    private static Sample run(int clients, Client.Maker maker, Pace pace) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CyclicBarrier ready = new CyclicBarrier(clients);
        try {
            List<Callable<Seen>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                work.add(() -> {
                    Seen seen = new Seen();
                    try (Client client = maker.open(number)) {
                        ready.await();
                        seen.begin = System.nanoTime();
                        pace.keep(client, seen.begin, seen);
                        seen.end = System.nanoTime();
                    }
                    return seen;
                });
            }
            List<Seen> all = new ArrayList<>();
            for (Future<Seen> done : threads.invokeAll(work)) {
                all.add(done.get());
            }
            return sum(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Sample sum(List<Seen> all) {
        long begin = all.stream().mapToLong(seen -> seen.begin).min().orElseThrow();
        long end = all.stream().mapToLong(seen -> seen.end).max().orElseThrow();
        long[] nanos = all.stream()
                .flatMapToLong(seen -> Arrays.stream(seen.nanos, 0, seen.count))
                .toArray();
        return Sample.of(nanos, all.stream().mapToLong(seen -> seen.misses).sum(), (end - begin) / 1e9);
    }

    /** What one client has seen. */
    private static final class Seen {
        private long[] nanos = new long[4096];
        private int count;
        private long misses;
        private long begin;
        private long end;

        /** @return whether there may be more */
        boolean turn(Client client, long from) throws Exception {
            switch (client.turn()) {
                case NO_MORE -> {
                    return false;
                }
                case MISS -> misses++;
                case GOOD -> {
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, count * 2);
                    }
                    nanos[count++] = System.nanoTime() - from;
                }
            }
            return true;
        }
    }
}
