package org.platen.api.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * A live job as a row of the queue.
 *
 * @param why one short reason when it stands still
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
        @Nullable String why) {

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
                reason);
    }
}
