package org.platen.api.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;

/**
 * What a storefront is to be told about one of its orders.
 *
 * @param id outbox row; also the idempotency key towards the storefront
 * @param attempts which attempt this is, from 1
 * @param remoteId what the storefront answered to an earlier attempt or update of the same thing; null when none
 */
public record OutboundUpdate(
        long id,
        String kind,
        String storefront,
        OrderId order,
        String externalOrderId,
        CustomerStatus status,
        @Nullable Shipped shipped,
        @Nullable String remoteId,
        int attempts) {

    /** A shipment to report. */
    public record Shipped(
            long shipment,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            List<Line> lines) {}

    /** How much of a storefront's line is in the shipment. */
    public record Line(String externalLineId, int quantity) {}
}
