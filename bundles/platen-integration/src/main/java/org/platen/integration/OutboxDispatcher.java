package org.platen.integration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.Outbox;
import org.platen.spi.storefront.StorefrontAdapter;

/**
 * Claims updates and hands them to the lanes of their storefronts; nothing is claimed for a storefront that is busy or
 * pauses. An update caught by a long pause in its lane is left alone: it is due again when its lease ends.
 */
final class OutboxDispatcher {
    /** An update that waited longer than this is looked at anew: others may have come before it. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration ADAPTER_AWAY = Duration.ofMinutes(1);
    private static final int BATCH = 20;

    private final Outbox outbox;
    private final Storefronts storefronts;
    private final OutboxWork work;
    private final Lanes lanes;
    private final Troubles troubles;
    private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();
    private final Absent absent = new Absent(ADAPTER_AWAY, System::nanoTime);
    private final Set<String> waited = ConcurrentHashMap.newKeySet();
    private final Wakes wakes;
    private final Leases<Long> leases;
    private volatile boolean stopped;

    OutboxDispatcher(
            Outbox outbox, Storefronts storefronts, OutboxWork work, Lanes lanes, Troubles troubles, Wakes wakes) {
        this.outbox = outbox;
        this.storefronts = storefronts;
        this.work = work;
        this.lanes = lanes;
        this.troubles = troubles;
        this.wakes = wakes;
        this.leases = new Leases<>("outbox", outbox::renew);
    }

    void drain() {
        while (!stopped) {
            List<OutboundUpdate> claimed = outbox.claim(BATCH, Leases.LENGTH, standing());
            if (claimed.isEmpty()) {
                return;
            }
            Freshness fresh = new Freshness(FRESH, System::nanoTime);
            for (OutboundUpdate update : claimed) {
                leases.hold(update.id());
                if (!lanes.run(update.storefront(), () -> begin(update, fresh))) {
                    leases.drop(update.id());
                }
            }
        }
    }

    /**
     * Storefronts that have enough to do, pause, or are absent; for the first there is another look as soon as they are
     * through. Each is noted before it is looked at: one that gets through in between either is no longer busy here, or
     * sees the note.
     */
    private Set<String> standing() {
        waited.addAll(lanes.crowded(0));
        return Stream.of(
                        lanes.crowded(0).stream(),
                        circuits.keySet().stream().filter(name -> circuit(name).pauses()),
                        absent.names(name -> storefronts.find(name).isPresent()).stream())
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What waits for a storefront to recover waits no more. */
    void stop() {
        stopped = true;
        leases.close();
        circuits.values().forEach(Circuit::stop);
    }

    private void begin(OutboundUpdate update, Freshness fresh) {
        String storefront = update.storefront();
        try {
            troubles.watch("work on updates", () -> tell(update, circuit(storefront), fresh));
        } finally {
            leases.drop(update.id());
        }
        if (lanes.waiting(storefront) == 0 && waited.remove(storefront)) {
            wakes.wake(Wakes.Work.OUTBOX);
        }
    }

    private Circuit circuit(String storefront) {
        return circuits.computeIfAbsent(storefront, name -> new Circuit(FIRST_PAUSE, System::nanoTime));
    }

    private void tell(OutboundUpdate update, Circuit circuit, Freshness fresh) {
        Optional<StorefrontAdapter> adapter = storefronts.find(update.storefront());
        if (adapter.isEmpty()) {
            absent.note(update.storefront());
            outbox.postpone(update.id(), "No adapter runs for storefront " + update.storefront(), Absent.GIVEN_BACK);
        } else if (admitted(circuit, fresh) && leases.holds(update.id())) {
            work.report(update, adapter.get(), circuit);
        }
    }

    private static boolean admitted(Circuit circuit, Freshness fresh) {
        try {
            return circuit.admits(fresh);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
