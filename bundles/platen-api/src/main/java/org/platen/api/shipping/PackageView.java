package org.platen.api.shipping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package of a shipment.
 *
 * @param number within its shipment, from 1
 * @param contents what was said to be in it; empty for the only package of a shipment, which holds all of it
 * @param labelFile SHA-256 of the label as the carrier made it; null where there is none, or not yet
 * @param labelType media type of the label file
 * @param houseLabel whether the house draws the label itself: it has a tracking number, and no carrier makes a file
 * @param tracking the carrier's newest word about it; null while it says nothing
 * @param trackingAt when that happened, by the carrier's clock
 * @param label the label that is being bought or was bought; null when it comes from elsewhere
 */
public record PackageView(
        int number,
        @Nullable Integer weightGrams,
        @Nullable Integer lengthMm,
        @Nullable Integer widthMm,
        @Nullable Integer heightMm,
        List<PackageContent> contents,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        boolean labelPrinted,
        @Nullable String labelFile,
        @Nullable String labelType,
        boolean houseLabel,
        @Nullable Instant deliveredAt,
        TrackingEvent.@Nullable Status tracking,
        @Nullable Instant trackingAt,
        @Nullable LabelView label) {}
