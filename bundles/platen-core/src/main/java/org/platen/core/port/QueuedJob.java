package org.platen.core.port;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * A live job as the store lists it.
 *
 * @param workflow id of the workflow version that it is pinned to
 * @param location code
 * @param why message of the hold that it is under; null when none is open
 * @param attributes given at explode
 */
public record QueuedJob(
        JobId id,
        OrderId order,
        String orderNumber,
        String title,
        String decoration,
        long workflow,
        String state,
        Phase phase,
        int amount,
        @Nullable String location,
        @Nullable String device,
        Instant dueAt,
        boolean held,
        @Nullable String why,
        Map<String, String> attributes) {

    /** The same job with another reason. */
    public QueuedJob withWhy(@Nullable String reason) {
        return new QueuedJob(
                id,
                order,
                orderNumber,
                title,
                decoration,
                workflow,
                state,
                phase,
                amount,
                location,
                device,
                dueAt,
                held,
                reason,
                attributes);
    }
}
