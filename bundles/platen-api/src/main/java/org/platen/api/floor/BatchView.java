package org.platen.api.floor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * Jobs released together.
 *
 * @param location code; null when its jobs were nowhere yet
 * @param state OPEN, LABELED or RELEASED
 * @param releasedAt null while it was not released
 */
public record BatchView(
        BatchId id,
        String decoration,
        @Nullable String location,
        String mixingKey,
        String state,
        List<Job> jobs,
        Instant createdAt,
        @Nullable Instant releasedAt) {
    public BatchView {
        jobs = List.copyOf(jobs);
    }

    /** A job of the batch. */
    public record Job(
            JobId id,
            OrderId order,
            String orderNumber,
            String title,
            String state,
            Phase phase,
            int amount,
            String barcode) {}

    /** Ids of its jobs, cancelled ones included. */
    public List<JobId> jobIds() {
        return jobs.stream().map(Job::id).toList();
    }

    /** Whether nothing of it is left to be made. */
    public boolean finished() {
        return jobs.stream().allMatch(job -> job.phase().number() >= Phase.DECORATED.number());
    }
}
