package org.platen.api.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;

/**
 * Live jobs of a decoration type that stand in one state at one location.
 *
 * @param location code; null while none is decided
 * @param oldestSince since when the oldest stands there
 * @param median of the times that the jobs stand there; within 4.5 % of the true one
 * @param p90 nine of ten jobs stand there no longer; within 4.5 % of the true one
 * @param oldestJobs the five that stand there longest, oldest first
 */
public record StallRow(
        String decoration,
        String state,
        Phase phase,
        @Nullable String location,
        long jobs,
        Instant oldestSince,
        Duration oldest,
        Duration median,
        Duration p90,
        List<JobId> oldestJobs) {
    public StallRow {
        oldestJobs = List.copyOf(oldestJobs);
    }
}
