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
 * @param notice what the shop did with the order, or has to say of it; null where the update is about something else
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
        @Nullable List<Step> steps,
        @Nullable Notice notice) {

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
        this(id, kind, storefront, order, externalOrderId, status, shipped, remoteId, attempts, null, null);
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
                List.copyOf(present),
                null);
    }

    /** The same about what the shop did. */
    public OutboundUpdate saying(Notice said) {
        return new OutboundUpdate(
                id, kind, storefront, order, externalOrderId, status, shipped, remoteId, attempts, null, said);
    }

    /** What the shop did with an order of a storefront. */
    public enum Deed {
        /** The whole order was cancelled here: it is to be cancelled there, and no money moves by it. */
        CANCELED,
        /** Somebody held the order here. */
        HELD,
        /** Nobody here holds the order any more. */
        RELEASED,
        /** Something that the storefront's people should read, such as a cancel that came too late. */
        SAID
    }

    /**
     * A deed that the storefront is told.
     *
     * @param text why, in words for the storefront's people, not for customers; may be empty
     */
    public record Notice(Deed deed, String text) {}

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
