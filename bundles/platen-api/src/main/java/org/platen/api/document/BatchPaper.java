package org.platen.api.document;

import java.time.Instant;
import java.util.List;
import org.platen.api.model.BatchId;

/**
 * What papers say of a batch.
 *
 * @param jobs without cancelled ones; by the walk along the bins where they are known, else by substrate and SKU
 */
public record BatchPaper(
        BatchId id,
        String barcode,
        String decoration,
        String mixingKey,
        String state,
        Instant createdAt,
        List<JobPaper> jobs) {}
