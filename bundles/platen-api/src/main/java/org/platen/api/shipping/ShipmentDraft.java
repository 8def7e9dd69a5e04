package org.platen.api.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;

/**
 * A shipment as it is entered.
 *
 * @param collect the customer fetches it instead of a carrier bringing it
 * @param carrier name of the carrier; null only with {@code collect}
 * @param labelPrinted whether the label was printed elsewhere already
 * @param jobs what is in it, all of one location; empty takes every job of the order that is ready and in no shipment
 *     yet
 * @param packages its packages; empty for a single one
 */
public record ShipmentDraft(
        boolean collect,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        boolean labelPrinted,
        List<JobId> jobs,
        List<PackageDraft> packages) {
    public ShipmentDraft {
        jobs = List.copyOf(jobs);
        packages = List.copyOf(packages);
    }

    /** A shipment of a single package. */
    public ShipmentDraft(
            boolean collect,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            boolean labelPrinted,
            List<JobId> jobs) {
        this(collect, carrier, trackingNumber, trackingUrl, labelPrinted, jobs, List.of());
    }
}
