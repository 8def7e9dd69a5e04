package org.platen.api.job;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;

/**
 * Which live jobs the queue shows; null leaves a filter out.
 *
 * @param sort DUE (earliest deadline first) or ORDER_NUMBER
 */
public record QueueFilter(
        @Nullable OrderId order,
        @Nullable String orderNumber,
        @Nullable String location,
        @Nullable String decoration,
        @Nullable String state,
        @Nullable Phase phase,
        @Nullable String device,
        Sort sort) {
    /** Order of the rows. */
    public enum Sort {
        DUE,
        ORDER_NUMBER
    }

    /** Every live job by deadline. */
    public static QueueFilter all() {
        return new QueueFilter(null, null, null, null, null, null, null, Sort.DUE);
    }
}
