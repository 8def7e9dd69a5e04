package org.platen.core.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ShipmentId;

/**
 * A package as it is stored.
 *
 * @param stated whether it is known what is in it
 */
public record PackageRow(
        long id,
        ShipmentId shipment,
        int number,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        boolean labelPrinted,
        boolean stated,
        @Nullable Instant deliveredAt) {
    /** Those of a shipment's packages that something is in: one that is not stated beside stated ones is empty. */
    public static List<PackageRow> filled(List<PackageRow> all) {
        List<PackageRow> stated = all.stream().filter(PackageRow::stated).toList();
        return stated.isEmpty() ? all : stated;
    }
}
