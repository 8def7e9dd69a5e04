package org.platen.integration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.platen.api.delivery.PollCursors;
import org.platen.api.intake.IncomingOrder;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontAdapter.OrderPage;
import org.platen.spi.storefront.StorefrontCapability;
import org.platen.spi.storefront.StorefrontException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks storefronts what changed, because webhooks get lost. Each storefront in a lane of its own. */
final class Polling {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    /** No page is begun later than this; the rest comes with the next turn. */
    private static final Duration TURN = Duration.ofMinutes(4);

    private final PollCursors cursors;
    private final Storefronts storefronts;
    private final Intake intake;
    private final Lanes lanes;
    private final Troubles troubles;
    private final Clock clock;
    private final Duration every;
    private final Leases<String> leases;
    private volatile boolean stopped;

    Polling(
            PollCursors cursors,
            Storefronts storefronts,
            Intake intake,
            Lanes lanes,
            Troubles troubles,
            Clock clock,
            Duration every) {
        this.cursors = cursors;
        this.storefronts = storefronts;
        this.intake = intake;
        this.lanes = lanes;
        this.troubles = troubles;
        this.clock = clock;
        this.every = every;
        this.leases = new Leases<>("polling", cursors::renew);
    }

    void run() {
        for (String name : storefronts.names()) {
            if (!stopped && !lanes.busy(name)) {
                lanes.run(name, () -> storefronts.find(name).ifPresent(adapter -> poll(name, adapter)));
            }
        }
    }

    void stop() {
        stopped = true;
        leases.close();
    }

    private void poll(String name, StorefrontAdapter adapter) {
        troubles.watch("polling of " + name, () -> {
            if (adapter.capabilities().contains(StorefrontCapability.POLLING)) {
                Optional<PollCursors.Turn> turn = cursors.take(name, every, Leases.LENGTH);
                turn.ifPresent(taken -> poll(adapter, taken));
            }
        });
    }

    private void poll(StorefrontAdapter adapter, PollCursors.Turn turn) {
        String name = turn.storefront();
        leases.hold(name);
        try {
            String cursor = pages(name, adapter, turn.cursor());
            if (leases.holds(name)) {
                cursors.done(turn, cursor);
            }
        } finally {
            leases.drop(name);
        }
    }

    /** Takes page after page; gives back the cursor up to which everything is taken in. */
    private String pages(String name, StorefrontAdapter adapter, String begin) {
        Progress progress = new Progress(begin);
        Freshness turn = new Freshness(TURN, System::nanoTime);
        Guard.run(
                () -> {
                    boolean more = true;
                    while (more && turn.lasts() && leases.holds(name) && !stopped) {
                        more = page(name, adapter, progress);
                    }
                },
                failure -> said(name, failure));
        return progress.safe;
    }

    private boolean page(String name, StorefrontAdapter adapter, Progress progress) throws StorefrontException {
        OrderPage page = adapter.changedSince(progress.read, clock.instant());
        String kind = adapter.kind();
        boolean complete = true;
        for (IncomingOrder order : page.orders()) {
            complete &= takeIn(kind, name, order);
        }
        boolean moved = !page.cursor().equals(progress.read);
        progress.advance(page.cursor(), complete);
        return page.more() && moved;
    }

    /** One order that cannot be taken in keeps the cursor before it, and does not keep the others out. */
    private boolean takeIn(String kind, String name, IncomingOrder order) {
        try {
            intake.receive(kind, name, order, null);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Order {} of storefront {} cannot be taken in; polled again", order.externalId(), name, e);
            return false;
        }
    }

    private static void said(String name, Throwable failure) {
        if (failure instanceof StorefrontException) {
            LOG.debug("Storefront {} cannot be polled now", name, failure);
        } else {
            LOG.warn("Polling of storefront {} failed", name, failure);
        }
    }

    /** How far was read, and up to where nothing is missing. */
    private static final class Progress {
        private String read;
        private String safe;
        private boolean gap;

        Progress(String begin) {
            read = begin;
            safe = begin;
        }

        void advance(String cursor, boolean complete) {
            read = cursor;
            gap |= !complete;
            if (!gap) {
                safe = cursor;
            }
        }
    }
}
