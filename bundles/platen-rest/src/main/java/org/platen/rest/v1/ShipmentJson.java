package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.shipping.ShipmentView;

/** A shipment. */
public record ShipmentJson(
        long id,
        String href,
        LinkJson order,
        boolean collect,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        boolean labelPrinted,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant carrierHasAt,
        List<LinkJson> jobs,
        List<PackageJson> packages,
        Instant createdAt)
        implements Linked {
    public static ShipmentJson of(ShipmentView shipment) {
        return new ShipmentJson(
                shipment.id().value(),
                Links.shipment(shipment.id()),
                LinkJson.order(shipment.order()),
                shipment.collect(),
                shipment.carrier(),
                shipment.trackingNumber(),
                shipment.trackingUrl(),
                shipment.labelPrinted(),
                shipment.shippedAt(),
                shipment.deliveredAt(),
                shipment.carrierHasAt(),
                LinkJson.jobs(shipment.jobs()),
                shipment.packages().stream()
                        .map(one -> PackageJson.of(shipment.id(), one))
                        .toList(),
                shipment.createdAt());
    }
}
