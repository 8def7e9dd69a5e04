package org.platen.integration;

import java.time.Duration;
import java.util.List;
import org.platen.api.delivery.Inbox;
import org.platen.api.delivery.InboxDelivery;

/**
 * Claims deliveries and hands them to the lanes until there are none. While all workers are busy it does not claim, so the
 * next claim finds more at once: under load one claim serves many deliveries.
 */
final class InboxDispatcher {
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Work that begins later than this after the claim is left alone: the lease will bring it again. */
    private static final Duration FRESH = Duration.ofSeconds(40);

    /** Deliveries of one storefront that wait in memory; more wait in the database. */
    private static final int IN_MEMORY = 50;

    /** So long one slow storefront, whose work fills its lane, can keep others' deliveries from being claimed. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Inbox inbox;
    private final InboxWork work;
    private final Lanes lanes;
    private final Troubles troubles;
    private final int workers;
    private final int batch;
    private volatile boolean stopped;

    InboxDispatcher(Inbox inbox, InboxWork work, Lanes lanes, Troubles troubles, int workers, int batch) {
        this.inbox = inbox;
        this.work = work;
        this.lanes = lanes;
        this.troubles = troubles;
        this.workers = workers;
        this.batch = batch;
    }

    void drain() throws InterruptedException {
        while (!stopped) {
            lanes.inHand().awaitBelow(workers, PATIENCE);
            List<InboxDelivery> claimed = inbox.claim(batch, LEASE);
            if (claimed.isEmpty()) {
                return;
            }
            Freshness fresh = new Freshness(FRESH, System::nanoTime);
            for (InboxDelivery delivery : claimed) {
                lanes.run(delivery.storefront(), () -> begin(delivery, fresh));
            }
        }
    }

    /** Deliveries that waited for one of these storefronts wait no more. */
    void returned(List<String> storefronts) throws InterruptedException {
        if (!stopped && inbox.returned(storefronts) > 0) {
            drain();
        }
    }

    /** Whether a delivery that comes in may go to work without being claimed. */
    boolean hasRoom(String storefront) {
        return !stopped && lanes.waiting(storefront) < IN_MEMORY;
    }

    /** Works on a delivery that was claimed as it came in. */
    void take(InboxDelivery delivery) {
        Freshness fresh = new Freshness(FRESH, System::nanoTime);
        lanes.run(delivery.storefront(), () -> begin(delivery, fresh));
    }

    /** What is claimed already is still finished. */
    void stop() {
        stopped = true;
    }

    private void begin(InboxDelivery delivery, Freshness fresh) {
        if (fresh.lasts()) {
            troubles.watch("work on webhooks", () -> work.on(delivery));
        }
    }
}
