package org.platen.itests.blackbox.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.platen.itests.harness.Answer;
import org.platen.itests.harness.JobStory;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Rest;
import org.platen.itests.harness.Stockroom;

/**
 * People at stations who scan ten times a second, and one who runs checks and takes in stock. What is answered 503 they do
 * again under the same key, until they are told that the shift is over.
 */
final class Scanners implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Map<String, String> STATIONS =
            Map.of("pick-1", "picked", "printer-1", "scanned", "qc-1", "printed");

    /** An answer of the server. */
    record Told(String who, int status, long begun, Duration took) {
        boolean ok() {
            return status / 100 == 2;
        }
    }

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final List<Future<?>> shifts = new ArrayList<>();
    private final Collection<Told> told = new ConcurrentLinkedQueue<>();
    private final Collection<String> troubles = new ConcurrentLinkedQueue<>();

    /** Per job, the states that a scan of it was acknowledged for. */
    private final Map<Long, Set<String>> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger received = new AtomicInteger();
    private volatile boolean over;

    void scan(String who, Rest rest, List<JobStory> shirts) {
        List<String> barcodes = shirts.stream().map(JobStory::barcode).toList();
        shifts.add(people.submit(() -> {
            for (int i = 0; i < shirts.size() && !over; i++) {
                for (String station : List.of("pick-1", "printer-1", "qc-1")) {
                    Object scan = Json.of("barcode", barcodes.get(i), "station", station);
                    if (untilDone(who, rest, once -> once.post("/scans", scan))) {
                        acknowledged
                                .computeIfAbsent(shirts.get(i).id(), id -> ConcurrentHashMap.newKeySet())
                                .add(STATIONS.get(station));
                    }
                }
            }
        }));
    }

    void check(String who, Rest rest) {
        shifts.add(people.submit(() -> {
            while (!over) {
                untilDone(who, rest, once -> once.post("/checks/intake/run"));
            }
        }));
    }

    void receive(String who, Rest rest, Stockroom stock, String material) {
        Object one = stock.movement("RECEIPT", material, 1, "A");
        shifts.add(people.submit(() -> {
            while (!over) {
                if (untilDone(who, rest, once -> once.post("/stock/movements", one))) {
                    received.incrementAndGet();
                }
            }
        }));
    }

    private interface Request {
        Answer with(Rest once);
    }

    /** @return whether it was acknowledged */
    private boolean untilDone(String who, Rest rest, Request request) {
        Rest once = rest.with("Idempotency-Key", UUID.randomUUID().toString());
        while (true) {
            Answer answer = timed(who, () -> request.with(once));
            LockSupport.parkNanos(PACE.toNanos());
            if (answer == null || answer.status() != 503) {
                return answer != null && answer.ok();
            }
        }
    }

    private @org.jspecify.annotations.Nullable Answer timed(String who, Supplier<Answer> request) {
        long begun = System.nanoTime();
        try {
            Answer answer = request.get();
            told.add(new Told(who, answer.status(), begun, Duration.ofNanos(System.nanoTime() - begun)));
            if (!answer.ok() && answer.status() != 503) {
                troubles.add(answer.toString());
            } else if (answer.status() == 503 && answer.header("retry-after").isEmpty()) {
                troubles.add("it does not say when to try again: " + answer);
            }
            return answer;
        } catch (Rest.NoAnswer | AssertionError e) {
            troubles.add(who + ": " + e);
            return null;
        }
    }

    int count(boolean ok) {
        return (int) told.stream().filter(one -> one.ok() == ok).count();
    }

    /** How long after that moment each of them had the first success. */
    Map<String, Duration> backAfter(long moment) {
        Map<String, Duration> back = new ConcurrentHashMap<>();
        told.stream()
                .filter(one -> one.ok() && one.begun() + one.took().toNanos() > moment)
                .forEach(one -> back.merge(
                        one.who(),
                        Duration.ofNanos(one.begun() + one.took().toNanos() - moment),
                        (a, b) -> a.compareTo(b) < 0 ? a : b));
        return back;
    }

    Duration slowestRefusal() {
        return told.stream()
                .filter(one -> !one.ok())
                .map(Told::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    Collection<String> troubles() {
        return troubles;
    }

    Map<Long, Set<String>> acknowledged() {
        return acknowledged;
    }

    int received() {
        return received.get();
    }

    /** They finish what they have in hand. */
    void goHome() throws Exception {
        over = true;
        for (Future<?> shift : shifts) {
            shift.get();
        }
    }

    @Override
    public void close() {
        over = true;
        people.shutdownNow();
    }
}
