package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.TrackingEvent;

/**
 * A package of a shipment.
 *
 * @param labelFile where the label can be fetched, the carrier's or the house's own; null where there is none, or not yet
 * @param labelType media type of the carrier's label; null where the house makes it, as PDF or ZPL
 * @param tracking the carrier's newest word about it
 * @param label the label that is being bought or was bought
 */
public record PackageJson(
        int number,
        @Nullable Integer weightGrams,
        @Nullable Integer lengthMm,
        @Nullable Integer widthMm,
        @Nullable Integer heightMm,
        List<PackageContentJson> contents,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        boolean labelPrinted,
        @Nullable String labelFile,
        @Nullable String labelType,
        @Nullable Instant deliveredAt,
        TrackingEvent.@Nullable Status tracking,
        @Nullable Instant trackingAt,
        @Nullable LabelPurchaseJson label) {
    static PackageJson of(ShipmentId shipment, PackageView one) {
        return new PackageJson(
                one.number(),
                one.weightGrams(),
                one.lengthMm(),
                one.widthMm(),
                one.heightMm(),
                one.contents().stream().map(PackageContentJson::of).toList(),
                one.trackingNumber(),
                one.trackingUrl(),
                one.labelPrinted(),
                one.labelFile() == null && !one.houseLabel()
                        ? null
                        : Links.shipment(shipment) + "/labels/" + one.number() + "/file",
                one.labelType(),
                one.deliveredAt(),
                one.tracking(),
                one.trackingAt(),
                LabelPurchaseJson.orNull(one.label()));
    }
}
