package org.platen.api.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * A live job as a row of the queue.
 *
 * @param due how it stands against the day of its deadline, by the date at its location
 * @param why one short reason when it stands still
 * @param allowed events that its workflow allows a person or a device in its state
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
        Due due,
        boolean held,
        @Nullable String why,
        List<String> allowed,
        Map<String, String> attributes) {
    public QueueRow {
        allowed = List.copyOf(allowed);
        attributes = Map.copyOf(attributes);
    }

    /** How a job stands against the day of its deadline. */
    public enum Due {
        /** The day is over. */
        LATE,
        TODAY,
        LATER
    }
}
