package org.platen.api.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;

/**
 * What a batch rule did, or would do.
 *
 * @param looked jobs that fitted its filters
 * @param batched jobs that were put into batches
 * @param more whether there were more jobs than one run takes
 * @param stayed jobs that fitted but could not be batched; the first 200
 */
public record BatchRun(
        String rule, boolean dryRun, int looked, int batched, boolean more, List<Made> batches, List<Stayed> stayed) {

    /**
     * A batch.
     *
     * @param id null in a dry run
     * @param sku null when the rule mixes SKUs
     */
    public record Made(
            @Nullable BatchId id,
            String decoration,
            String location,
            String mixingKey,
            @Nullable String sku,
            List<JobId> jobs) {}

    /**
     * A job that stayed.
     *
     * @param plugin decoration type that was to blame; null when none was
     */
    public record Stayed(JobId job, @Nullable String plugin, String reason) {}
}
