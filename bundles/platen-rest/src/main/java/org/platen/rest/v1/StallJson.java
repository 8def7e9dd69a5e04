package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.report.StallRow;

/**
 * Live jobs that stand in one state at one location.
 *
 * @param href the jobs in the queue
 * @param oldestJobs those that stand there longest, oldest first
 */
public record StallJson(
        String decoration,
        String state,
        Phase phase,
        @Nullable String location,
        long count,
        Instant oldestSince,
        long oldestSeconds,
        long medianSeconds,
        long p90Seconds,
        String href,
        List<LinkJson> oldestJobs) {
    public static StallJson of(StallRow row) {
        return new StallJson(
                row.decoration(),
                row.state(),
                row.phase(),
                row.location(),
                row.jobs(),
                row.oldestSince(),
                row.oldest().toSeconds(),
                row.median().toSeconds(),
                row.p90().toSeconds(),
                Links.queue(row.decoration(), row.state(), row.location()),
                LinkJson.jobs(row.oldestJobs()));
    }
}
