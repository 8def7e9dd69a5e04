package org.platen.rest.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.CustomerOrderView;
import org.platen.api.order.CustomerStatus;

/** An order as its customer sees it. */
public record CustomerOrderJson(
        long id,
        String href,
        String orderNumber,
        @Nullable String poNumber,
        @Nullable String status,
        @Nullable LocalDate fulfilmentDate,
        List<Line> items,
        List<Tracking> shipments,
        List<Note> notes,
        Instant createdAt)
        implements OrderDocument {

    /** One line, and how many of its pieces are at the steps that the shop shows. */
    public record Line(String title, int quantity, @Nullable String status, List<Step> steps) {}

    /** Pieces at a step of the work. */
    public record Step(String label, int pieces) {}

    /** Where a parcel is. */
    public record Tracking(
            String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl) {}

    /** What the shop wrote to the customer. */
    public record Note(String text, Instant at) {}

    public static CustomerOrderJson of(CustomerOrderView order) {
        return new CustomerOrderJson(
                order.id().value(),
                Links.order(order.id()),
                order.orderNumber(),
                order.poNumber(),
                text(order.status()),
                order.fulfilmentDate(),
                order.items().stream()
                        .map(line -> new Line(
                                line.title(),
                                line.quantity(),
                                text(line.status()),
                                line.steps().stream()
                                        .map(step -> new Step(step.label(), step.pieces()))
                                        .toList()))
                        .toList(),
                order.shipments().stream()
                        .map(parcel -> new Tracking(parcel.carrier(), parcel.trackingNumber(), parcel.trackingUrl()))
                        .toList(),
                order.notes().stream()
                        .map(note -> new Note(note.text(), note.at()))
                        .toList(),
                order.createdAt());
    }

    static @Nullable String text(@Nullable CustomerStatus status) {
        return status == null ? null : status.text();
    }
}
