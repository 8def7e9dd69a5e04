package org.platen.api.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;

/**
 * A reason why an order, item or job stands still.
 *
 * @param id 0 for a hold that is derived and not stored, such as a missing plugin
 * @param code exact cause, such as {@code sku.unknown} or {@code dtg.resolution}
 * @param owner who can clear it: a role or part of the house, such as {@code operator} or {@code customer}
 */
public record HoldView(
        long id,
        @Nullable ItemId item,
        @Nullable JobId job,
        HoldReason reason,
        String code,
        String message,
        String owner,
        Instant since) {}
