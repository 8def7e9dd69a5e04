package org.platen.core.port;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;

/**
 * A line's state and what it follows from.
 *
 * @param open another line of the order that is OPEN; null when there is none or nobody asked
 */
public record ItemCount(
        ItemId id,
        OrderId order,
        OrderState state,
        JobCounts counts,
        @Nullable ItemId open) {

    /**
     * What becomes of a line.
     *
     * @param added to its counts
     * @param state its new state; null leaves it
     */
    public record Change(
            ItemId id, JobCounts added, @Nullable OrderState state) {}
}
