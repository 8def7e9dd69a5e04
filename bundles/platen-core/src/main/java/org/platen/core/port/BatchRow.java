package org.platen.core.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * A batch as it is stored, with its jobs.
 *
 * @param location code
 * @param jobs by their ids, cancelled ones included
 */
public record BatchRow(
        BatchId id,
        String decoration,
        @Nullable String location,
        String mixingKey,
        String state,
        List<Job> jobs,
        Instant createdAt,
        @Nullable Instant releasedAt) {
    public BatchRow {
        jobs = List.copyOf(jobs);
    }

    /** A job of the batch. */
    public record Job(
            JobId id, OrderId order, String orderNumber, String title, String state, Phase phase, int amount) {}

    public List<JobId> jobIds() {
        return jobs.stream().map(Job::id).toList();
    }
}
