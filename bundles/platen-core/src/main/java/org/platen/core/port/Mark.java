package org.platen.core.port;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * A line of history to write.
 *
 * @param jobVersion version of the job after the change; null where its state did not change
 */
public record Mark(
        OrderId order,
        @Nullable ItemId item,
        @Nullable JobId job,
        @Nullable Long jobVersion,
        String name,
        Instant at,
        String actor,
        @Nullable String from,
        @Nullable String to,
        @Nullable String spo,
        @Nullable Long dwellMillis,
        Map<String, String> detail) {

    /** A mark of an order without a change of state. */
    public static Mark order(OrderId order, String name, Instant at, String actor, Map<String, String> detail) {
        return new Mark(order, null, null, null, name, at, actor, null, null, null, null, detail);
    }

    public Mark spo(@Nullable String status) {
        return new Mark(order, item, job, jobVersion, name, at, actor, from, to, status, dwellMillis, detail);
    }

    public Mark states(@Nullable String before, String after) {
        return new Mark(order, item, job, jobVersion, name, at, actor, before, after, spo, dwellMillis, detail);
    }

    public Mark of(ItemId ofItem) {
        return new Mark(order, ofItem, job, jobVersion, name, at, actor, from, to, spo, dwellMillis, detail);
    }

    public Mark of(ItemId ofItem, JobId ofJob) {
        return new Mark(order, ofItem, ofJob, jobVersion, name, at, actor, from, to, spo, dwellMillis, detail);
    }
}
