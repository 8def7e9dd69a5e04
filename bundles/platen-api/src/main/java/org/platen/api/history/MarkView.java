package org.platen.api.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/**
 * One line of the append-only history. If it is not here, it did not happen.
 *
 * @param name what happened, such as {@code job.scanned} or {@code order.received}
 * @param from state before, where a state changed
 * @param to state after, where a state changed
 * @param spo the Infigo status that this mark stands for; null where it has none
 * @param dwellMillis how long the state before had lasted
 */
public record MarkView(
        long id,
        OrderId order,
        @Nullable JobId job,
        String name,
        Instant at,
        String actor,
        @Nullable String from,
        @Nullable String to,
        @Nullable String spo,
        @Nullable Long dwellMillis,
        Map<String, String> detail) {}
