package org.platen.integration;

import java.time.Duration;
import java.util.Optional;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.Outbox;
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

    OutboxWork(Outbox outbox) {
        this.outbox = outbox;
    }

    void report(OutboundUpdate update, StorefrontAdapter adapter, Circuit circuit) {
        Guard.run(
                () -> {
                    String remoteId = canTake(adapter, update) ? adapter.report(update) : null;
                    circuit.succeeded();
                    outbox.sent(update.id(), remoteId);
                },
                failure -> giveBack(update, circuit, failure));
    }

    /** What a storefront has no words for is done by not saying it. */
    private static boolean canTake(StorefrontAdapter adapter, OutboundUpdate update) {
        if (update.shipped() != null) {
            return adapter.capabilities().contains(StorefrontCapability.REPORT_SHIPMENT);
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
