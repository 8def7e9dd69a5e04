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
 * @param steps the steps of the work that the shop shows its customers, as they are now, where the update is about these;
 *     null where it is about the status or a shipment
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
        int attempts,
        @Nullable List<Step> steps) {

    /** About the status or a shipment. */
    public OutboundUpdate(
            long id,
            String kind,
            String storefront,
            OrderId order,
            String externalOrderId,
            CustomerStatus status,
            @Nullable Shipped shipped,
            @Nullable String remoteId,
            int attempts) {
        this(id, kind, storefront, order, externalOrderId, status, shipped, remoteId, attempts, null);
    }

    /** The same about the steps of the work. */
    public OutboundUpdate about(List<Step> present) {
        return new OutboundUpdate(
                id,
                kind,
                storefront,
                order,
                externalOrderId,
                status,
                shipped,
                remoteId,
                attempts,
                List.copyOf(present));
    }

    /**
     * Pieces of a line at a step of the work.
     *
     * @param line its title
     * @param label what the shop calls the step towards its customers
     */
    public record Step(String line, String label, int pieces) {}

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
