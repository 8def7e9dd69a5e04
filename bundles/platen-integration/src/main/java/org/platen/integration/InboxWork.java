package org.platen.integration;

import java.util.Objects;
import java.util.Optional;
import org.platen.api.delivery.Inbox;
import org.platen.api.delivery.InboxDelivery;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeResult;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontEvent;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on one delivery: the adapter says what it means, the core does it and settles the delivery with it. */
final class InboxWork {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWork.class);
    private static final int MAX_OUTCOME = 40;

    private final Inbox inbox;
    private final Storefronts storefronts;
    private final Intake intake;

    InboxWork(Inbox inbox, Storefronts storefronts, Intake intake) {
        this.inbox = inbox;
        this.storefronts = storefronts;
        this.intake = intake;
    }

    void on(InboxDelivery delivery) {
        Optional<StorefrontAdapter> adapter = storefronts.find(delivery.storefront());
        if (adapter.isEmpty()) {
            inbox.waits(
                    delivery.id(),
                    "Waits for the adapter of storefront " + delivery.storefront()
                            + ", which does not run; goes on by itself when it is back");
            return;
        }
        Guard.run(() -> work(delivery, adapter.get()), failure -> giveBack(delivery, failure));
    }

    private void work(InboxDelivery delivery, StorefrontAdapter adapter)
            throws StorefrontException, UnreadableException {
        StorefrontEvent event = Objects.requireNonNull(adapter.parse(delivery));
        if (event instanceof StorefrontEvent.OrderState state) {
            IntakeResult result = intake.receive(delivery.kind(), delivery.storefront(), state.order(), delivery.id());
            if (result.effect() == IntakeResult.Effect.AMBIGUOUS) {
                reread(delivery, adapter, state.order().externalId());
            }
        } else if (event instanceof StorefrontEvent.OrderRemoved removed) {
            intake.removed(delivery.kind(), delivery.storefront(), removed.externalOrderId(), delivery.id());
        } else if (event instanceof StorefrontEvent.Nothing nothing) {
            inbox.done(delivery.id(), Guard.cut(nothing.reason(), MAX_OUTCOME));
        }
    }

    /**
     * Two webhooks of the same second say different things: only the storefront knows which one is true now. An order that
     * it does not show may be gone, or only out of our sight; what is gone is told by a delivery of its own.
     */
    private void reread(InboxDelivery delivery, StorefrontAdapter adapter, String externalId)
            throws StorefrontException {
        IncomingOrder present = adapter.read(externalId)
                .orElseThrow(() -> StorefrontException.passing(
                        "The storefront does not show its order " + externalId, null, null));
        intake.reread(delivery.kind(), delivery.storefront(), present, delivery.id());
    }

    private void giveBack(InboxDelivery delivery, Throwable failure) {
        boolean expected = failure instanceof StorefrontException || Guard.isOutage(failure);
        if (expected) {
            LOG.debug("Delivery {} of storefront {} waits", delivery.id(), delivery.storefront(), failure);
        } else {
            LOG.warn("Delivery {} of storefront {} failed", delivery.id(), delivery.storefront(), failure);
        }
        boolean never = failure instanceof UnreadableException
                || (failure instanceof StorefrontException storefront && storefront.isLasting());
        if (never) {
            inbox.poison(delivery.id(), Guard.text(failure));
        } else {
            inbox.failed(delivery.id(), Guard.text(failure));
        }
    }
}
