package org.platen.integration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.TrackingEvent;
import org.platen.spi.carrier.Carrier;
import org.platen.spi.carrier.CarrierCapability;
import org.platen.spi.carrier.CarrierException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks carriers about parcels under way, one after the other: webhooks tell the same sooner, this finds
 * what they did not tell. A carrier that fails is left alone until its next turn.
 */
final class Tracking {
    private static final Logger LOG = LoggerFactory.getLogger(Tracking.class);
    /** Questions to one carrier in one turn. */
    private static final int MOST = 50;

    private final LabelQueue queue;
    private final Lanes lanes;
    private final Troubles troubles;
    private final Duration period;
    private final Duration longest;
    private volatile boolean stopped;

    Tracking(LabelQueue queue, Lanes lanes, Troubles troubles, Duration period, Duration longest) {
        this.queue = queue;
        this.lanes = lanes;
        this.troubles = troubles;
        this.period = period;
        this.longest = longest;
    }

    void stop() {
        stopped = true;
    }

    /** A turn of this carrier, in its lane; not while the one before is still on. */
    void turn(String key, Carrier carrier, Circuit circuit) {
        if (!period.isZero() && !lanes.busy(key)) {
            lanes.run(key, () -> troubles.watch("tracking of parcels", () -> ask(key, carrier, circuit)));
        }
    }

    private void ask(String key, Carrier carrier, Circuit circuit) {
        if (!canTrack(carrier)) {
            return;
        }
        boolean more = true;
        for (int asked = 0; more && asked < MOST && open(circuit); asked++) {
            // One at a time: a lease is longer than an answer may take, and a node that dies has kept only one.
            List<String> parcels = queue.underWay(key, 1, period, longest, Leases.LENGTH);
            for (String parcel : parcels) {
                one(key, carrier, circuit, parcel);
                queue.asked(key, parcel);
            }
            more = !parcels.isEmpty();
        }
    }

    private boolean open(Circuit circuit) {
        return !stopped && !circuit.pauses();
    }

    private static boolean canTrack(Carrier carrier) {
        AtomicBoolean can = new AtomicBoolean();
        Guard.run(
                () -> can.set(carrier.capabilities().contains(CarrierCapability.TRACKING)),
                failure -> LOG.warn("Carrier {} cannot say what it can do", carrier.getClass(), failure));
        return can.get();
    }

    private void one(String key, Carrier carrier, Circuit circuit, String parcel) {
        List<TrackingEvent> events = new ArrayList<>();
        Guard.run(
                () -> {
                    events.addAll(carrier.track(parcel));
                    circuit.succeeded();
                },
                failure -> failed(key, circuit, parcel, failure));
        if (!events.isEmpty()) {
            queue.tracked(key, events);
        }
    }

    private static void failed(String key, Circuit circuit, String parcel, Throwable failure) {
        if (failure instanceof CarrierException carrier) {
            LOG.info("Carrier {} says nothing about {}: {}", key, parcel, Guard.text(failure));
            if (!carrier.isLasting()) {
                circuit.failed(carrier.retryAfter());
            }
        } else {
            LOG.warn("Asking carrier {} about {} failed", key, parcel, failure);
            circuit.failed(Optional.empty());
        }
    }
}
