package org.platen.api.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;

/** The check that releases jobs from intake hold once nothing stands in their way. */
@ProviderType
public interface IntakeChecks {
    /** What the last run did and when the next one is. */
    record Status(@Nullable Instant lastRun, @Nullable Instant nextRun, int looked, int released, int stayed) {}

    Status status(Call call);

    /** Checks every job in intake, oldest first, and orders whose date has come. */
    Status run(Call call);

    /** Checks the jobs of one order. */
    void check(Call call, OrderId order);

    /** Checks the jobs of one item, as after its artwork arrived. */
    void check(Call call, ItemId item);
}
