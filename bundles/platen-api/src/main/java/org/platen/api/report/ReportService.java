package org.platen.api.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/**
 * What the history of the floor tells. Moments are UTC. Locations are named by their code; null means all of them. A job
 * counts at the location that it had when its history was rolled up, minutes after it happened. A period is widened to
 * whole hours; without a beginning it is seven days long, and without an end it lasts until now.
 */
@ProviderType
public interface ReportService {
    /** Where live jobs stand just now, the state whose oldest job waits longest first. */
    List<StallRow> stalls(Call call, @Nullable String location);

    /**
     * How long jobs stayed in a state that they left within the period; the slowest tenth decides the rank.
     *
     * @throws org.platen.api.error.PlatenException when the period or the location makes no sense
     */
    PeriodReport<BottleneckRow> bottlenecks(
            Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location);

    /** Jobs that became good pieces, and jobs that left the house, hour by hour; hours without any are left out. */
    PeriodReport<ThroughputRow> throughput(
            Call call, @Nullable Instant from, @Nullable Instant to, @Nullable String location);

    /**
     * Takes what happened since the last time into the sums that the reports read, for some seconds. Reports are right
     * without it, but slower the longer it was not done; over a very long history that was never taken in they are refused
     * as not available until it is. One node at a time does it; the others answer at once.
     *
     * @return whether there is nothing more to be taken in now; where there is, call again
     */
    boolean rollUp(Call call);
}
