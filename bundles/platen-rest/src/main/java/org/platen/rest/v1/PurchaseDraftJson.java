package org.platen.rest.v1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.stock.PurchaseDraft;

/** An order to a supplier as it is entered. */
public record PurchaseDraftJson(
        @Required String supplier,
        @Required String location,
        @Nullable String reference,
        @Required List<Line> lines) {
    /** A line; what arrives of it goes to the job named, even when an older one waits. */
    public record Line(
            @Required String material,
            @Required BigDecimal amount,
            @Nullable Long jobId) {}

    public PurchaseDraft toDraft() {
        return new PurchaseDraft(
                supplier,
                location,
                reference,
                lines.stream()
                        .map(line -> new PurchaseDraft.Line(
                                line.material(), line.amount(), line.jobId() == null ? null : new JobId(line.jobId())))
                        .toList());
    }
}
