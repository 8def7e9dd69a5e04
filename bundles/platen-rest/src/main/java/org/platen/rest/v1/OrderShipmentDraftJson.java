package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;
import org.platen.api.shipping.ShipmentDraft;

/** A shipment as it is entered where the path does not name the order. */
public record OrderShipmentDraftJson(
        @Required long order,
        boolean collect,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        boolean labelPrinted,
        List<Long> jobs,
        List<PackageDraftJson> packages) {
    public OrderId orderId() {
        return new OrderId(order);
    }

    public ShipmentDraft toDraft() {
        return new ShipmentDraftJson(collect, carrier, trackingNumber, trackingUrl, labelPrinted, jobs, packages)
                .toDraft();
    }
}
