package org.platen.integration;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.file.FileStore;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelQueue.Task;
import org.platen.spi.carrier.Carrier;

/**
 * Looks for labels to buy, fetch and take back, and works on them in a lane per carrier; asks about parcels under way in
 * lanes of their own. Nothing is claimed for a carrier that is busy, pauses or
 * does not run here.
 */
@Component(service = LabelRounds.class, immediate = true, configurationPid = "org.platen.integration")
public final class LabelRounds {
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CARRIER_AWAY = Duration.ofMinutes(1);
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final long EVERY_MILLIS = 1000;
    /** With the length of a lease, less than the minute in which another node takes over. */
    private static final long LOOK_MILLIS = 15_000;

    private static final int BATCH = 8;
    private static final int WIDTH = 2;

    private final LabelQueue queue;
    private final Carriers carriers;
    private final LabelWork work;
    private final Tracking tracking;
    private final Lanes lanes = new Lanes("label", WIDTH, BATCH, DRAIN);
    private final Lanes trackLanes = new Lanes("track", 1, 1, DRAIN);
    private final Troubles troubles = new Troubles();
    private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();
    private final Absent absent = new Absent(CARRIER_AWAY, System::nanoTime);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "platen-labels");
        thread.setDaemon(true);
        return thread;
    });
    private final Leases<Long> leases;
    private volatile boolean stopped;

    @Activate
    public LabelRounds(
            IntegrationConfig config,
            @Reference LabelQueue queue,
            @Reference Carriers carriers,
            @Reference FileStore files) {
        this(config, queue, carriers, files, EVERY_MILLIS, LOOK_MILLIS);
    }

    LabelRounds(
            IntegrationConfig config,
            LabelQueue queue,
            Carriers carriers,
            FileStore files,
            long everyMillis,
            long lookMillis) {
        this.queue = queue;
        leases = new Leases<>("labels", queue::renew);
        this.carriers = carriers;
        this.work = new LabelWork(queue, files);
        this.tracking = new Tracking(
                queue,
                trackLanes,
                troubles,
                Duration.ofMinutes(config.trackMinutes()),
                Duration.ofDays(config.trackDays()));
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::round, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> unusedLooks =
                timer.scheduleWithFixedDelay(this::look, lookMillis, lookMillis, TimeUnit.MILLISECONDS);
    }

    /** Hands over at once: whoever asks carriers does so in their lanes. */
    private void look() {
        troubles.watch("tracking of parcels", () -> {
            for (String key : stopped ? List.<String>of() : carriers.keys()) {
                carriers.find(key).ifPresent(carrier -> tracking.turn(key, carrier, circuit(key)));
            }
        });
    }

    private Circuit circuit(String carrier) {
        return circuits.computeIfAbsent(carrier, key -> new Circuit(FIRST_PAUSE, System::nanoTime));
    }

    private void round() {
        troubles.watch("buying of labels", () -> {
            List<Task> claimed = stopped ? List.of() : queue.claim(BATCH, Leases.LENGTH, standing());
            Freshness fresh = new Freshness(FRESH, System::nanoTime);
            for (Task task : claimed) {
                leases.hold(task.id());
                if (!lanes.run(task.carrier(), () -> work(task, fresh))) {
                    leases.drop(task.id());
                }
            }
        });
    }

    private Set<String> standing() {
        Set<String> standing = new HashSet<>(lanes.crowded(0));
        standing.addAll(absent.names(key -> carriers.find(key).isPresent()));
        circuits.forEach((carrier, circuit) -> {
            if (circuit.pauses()) {
                standing.add(carrier);
            }
        });
        return standing;
    }

    private void work(Task task, Freshness fresh) {
        try {
            troubles.watch("work on labels", () -> begin(task, fresh));
        } finally {
            leases.drop(task.id());
        }
    }

    private void begin(Task task, Freshness fresh) {
        Carrier carrier = carriers.find(task.carrier()).orElse(null);
        if (carrier == null) {
            absent.note(task.carrier());
            queue.postpone(task, "No connection to carrier " + task.carrier() + " runs", Absent.GIVEN_BACK);
            return;
        }
        Circuit circuit = circuit(task.carrier());
        try {
            if (circuit.admits(fresh) && leases.holds(task.id())) {
                work.work(task, carrier, circuit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Deactivate
    void stop() {
        stopped = true;
        leases.close();
        tracking.stop();
        timer.shutdown();
        circuits.values().forEach(Circuit::stop);
        lanes.close();
        trackLanes.close();
    }
}
