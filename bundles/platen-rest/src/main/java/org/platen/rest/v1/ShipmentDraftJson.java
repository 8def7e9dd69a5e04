package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.shipping.ShipmentDraft;

/** A shipment of one order as it is entered; without jobs it takes what is ready and in no shipment yet. */
public record ShipmentDraftJson(
        boolean collect,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        boolean labelPrinted,
        List<Long> jobs,
        List<PackageDraftJson> packages) {
    public ShipmentDraft toDraft() {
        return new ShipmentDraft(
                collect,
                carrier,
                trackingNumber,
                trackingUrl,
                labelPrinted,
                jobs.stream().map(JobId::new).toList(),
                packages.stream().map(PackageDraftJson::toDraft).toList());
    }
}
