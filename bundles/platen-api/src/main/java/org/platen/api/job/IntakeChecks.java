package org.platen.api.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;

/** The check that releases jobs from intake hold once nothing stands in their way. */
@ProviderType
public interface IntakeChecks {
    /**
     * What the last run did and when the next one is.
     *
     * @param reasons how many jobs wait in intake for each reason, now; a job may wait for several
     */
    record Status(
            @Nullable Instant lastRun,
            @Nullable Instant nextRun,
            int looked,
            int released,
            int stayed,
            Map<HoldReason, Integer> reasons) {
        public Status {
            reasons = Map.copyOf(reasons);
        }

        public Status(@Nullable Instant lastRun, @Nullable Instant nextRun, int looked, int released, int stayed) {
            this(lastRun, nextRun, looked, released, stayed, Map.of());
        }

        /** The same with the reasons why jobs wait. */
        public Status with(Map<HoldReason, Integer> why) {
            return new Status(lastRun, nextRun, looked, released, stayed, why);
        }
    }

    Status status(Call call);

    /** How often the check runs by itself, a setting of the shop. */
    Duration every();

    /** Checks every job in intake, oldest first, and orders whose date has come. */
    Status run(Call call);

    /**
     * Does again what somebody began and did not end, as after his node died or lost its database; most often there is
     * nothing to do. To be called every now and then by every node.
     *
     * @return whether there was such a run
     */
    boolean resume(Call call);

    /** Checks the jobs of one order. */
    void check(Call call, OrderId order);

    /** Checks the jobs of one item, as after its artwork arrived. */
    void check(Call call, ItemId item);
}
