package org.platen.api.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;

/** An order as its customer sees it: no sub-states but those that the shop shows, no internal notes, no other customer's anything. */
public record CustomerOrderView(
        OrderId id,
        String orderNumber,
        @Nullable String poNumber,
        @Nullable CustomerStatus status,
        @Nullable LocalDate fulfilmentDate,
        List<Line> items,
        List<Tracking> shipments,
        List<NoteView> notes,
        Instant createdAt) {
    /**
     * One line.
     *
     * @param steps how many of its pieces are at the steps that the shop chose to show
     */
    public record Line(String title, int quantity, @Nullable CustomerStatus status, List<Step> steps) {}

    /** Pieces at a step of the work. */
    public record Step(String label, int pieces) {}

    /** Where a parcel is. */
    public record Tracking(
            String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl) {}
}
