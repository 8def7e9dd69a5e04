package org.platen.api.shipping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;

/**
 * A shipment of an order.
 *
 * @param labelPrinted whether the label of every package is printed
 * @param carrierHasAt since when the carrier has a parcel of it, as it says; null while it says nothing
 */
public record ShipmentView(
        ShipmentId id,
        OrderId order,
        boolean collect,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        boolean labelPrinted,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant carrierHasAt,
        List<JobId> jobs,
        List<PackageView> packages,
        Instant createdAt) {}
