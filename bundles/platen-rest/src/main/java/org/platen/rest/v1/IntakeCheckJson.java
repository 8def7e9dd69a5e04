package org.platen.rest.v1;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.IntakeChecks;
import org.platen.api.order.HoldReason;

/** What the last check of the jobs in intake did, and when the next one is. */
public record IntakeCheckJson(
        @Nullable Instant lastRun,
        @Nullable Instant nextRun,
        int looked,
        int released,
        int stayed,
        Map<HoldReason, Integer> reasons) {
    public static IntakeCheckJson of(IntakeChecks.Status status) {
        return new IntakeCheckJson(
                status.lastRun(),
                status.nextRun(),
                status.looked(),
                status.released(),
                status.stayed(),
                status.reasons());
    }
}
