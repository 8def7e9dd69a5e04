package org.platen.api.job;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * A live job as a row of the queue.
 *
 * @param why one short reason when it stands still
 * @param attributes given at explode
 */
public record QueueRow(
        JobId id,
        OrderId order,
        String orderNumber,
        String title,
        String decoration,
        String state,
        Phase phase,
        int amount,
        @Nullable String location,
        @Nullable String device,
        Instant deadline,
        boolean held,
        @Nullable String why,
        Map<String, String> attributes) {

    /** The same row with another reason. */
    public QueueRow withWhy(@Nullable String reason) {
        return new QueueRow(
                id,
                order,
                orderNumber,
                title,
                decoration,
                state,
                phase,
                amount,
                location,
                device,
                deadline,
                held,
                reason,
                attributes);
    }
}
