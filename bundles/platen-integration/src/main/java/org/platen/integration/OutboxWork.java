package org.platen.integration;

import java.time.Duration;
import java.util.Optional;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.Outbox;
import org.platen.api.delivery.ShownSteps;
import org.platen.api.order.CustomerStatus;
import org.platen.spi.storefront.StorefrontAdapter;
import org.platen.spi.storefront.StorefrontCapability;
import org.platen.spi.storefront.StorefrontException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a storefront one thing, and keeps what came of it. */
final class OutboxWork {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWork.class);

    private final Outbox outbox;
    private final ShownSteps steps;

    OutboxWork(Outbox outbox, ShownSteps steps) {
        this.outbox = outbox;
        this.steps = steps;
    }

    void report(OutboundUpdate update, StorefrontAdapter adapter, Circuit circuit) {
        Guard.run(
                () -> {
                    OutboundUpdate.Notice notice = update.notice();
                    if (notice != null && !canTake(adapter, notice.deed())) {
                        circuit.succeeded();
                        outbox.untold(update.id(), untold(update, notice));
                        return;
                    }
                    String remoteId = canTake(adapter, update) ? adapter.report(whole(update)) : null;
                    circuit.succeeded();
                    outbox.sent(update.id(), remoteId);
                },
                failure -> giveBack(update, circuit, failure));
    }

    /** The steps of the work are told as they are now, whatever was changed meanwhile. */
    private OutboundUpdate whole(OutboundUpdate update) {
        return update.steps() == null ? update : update.about(steps.of(update.order()));
    }

    /** People have to do by hand what their storefront cannot be told; so it is said, unlike a status. */
    private static boolean canTake(StorefrontAdapter adapter, OutboundUpdate.Deed deed) {
        return adapter.capabilities()
                .contains(
                        switch (deed) {
                            case CANCELED -> StorefrontCapability.REPORT_CANCEL;
                            case HELD, RELEASED -> StorefrontCapability.REPORT_HOLD;
                            case SAID -> StorefrontCapability.REPORT_NOTES;
                        });
    }

    private static String untold(OutboundUpdate update, OutboundUpdate.Notice notice) {
        String what = switch (notice.deed()) {
            case CANCELED -> "the order was cancelled here";
            case HELD -> "the order is held here";
            case RELEASED -> "the order is no longer held here";
            case SAID -> notice.text();
        };
        return "Storefront " + update.storefront() + " cannot be told that " + what + ": its connection ("
                + update.kind() + ") does not report this";
    }

    /** What a storefront has no words for is done by not saying it. */
    private static boolean canTake(StorefrontAdapter adapter, OutboundUpdate update) {
        if (update.notice() != null) {
            return true;
        }
        if (update.shipped() != null) {
            return adapter.capabilities().contains(StorefrontCapability.REPORT_SHIPMENT);
        }
        if (update.steps() != null) {
            return adapter.capabilities().contains(StorefrontCapability.REPORT_STEPS);
        }
        return update.status() != CustomerStatus.IN_PRODUCTION
                || adapter.capabilities().contains(StorefrontCapability.REPORT_PRODUCTION);
    }

    private void giveBack(OutboundUpdate update, Circuit circuit, Throwable failure) {
        Optional<Duration> retryAfter = Optional.empty();
        if (failure instanceof StorefrontException storefront) {
            if (storefront.isLasting()) {
                circuit.succeeded();
                LOG.warn(
                        "Storefront {} refuses update {} of order {}",
                        update.storefront(),
                        update.id(),
                        update.externalOrderId(),
                        failure);
                outbox.dead(update.id(), Guard.text(failure));
                return;
            }
            LOG.debug("Storefront {} cannot be told {} now", update.storefront(), update.id(), failure);
            retryAfter = storefront.retryAfter();
        } else {
            LOG.warn("Update {} for storefront {} failed", update.id(), update.storefront(), failure);
        }
        circuit.failed(retryAfter);
        outbox.retry(update.id(), Guard.text(failure), retryAfter.orElse(null));
    }
}
