package org.platen.core.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ShipmentId;

/** A package as it is stored. */
public record PackageRow(
        long id,
        ShipmentId shipment,
        int number,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        boolean labelPrinted,
        boolean stated,
        @Nullable Instant deliveredAt) {}
