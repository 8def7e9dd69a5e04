package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;

/** A reason why something stands still. An id of 0 belongs to a hold that nobody set and nobody can clear by hand. */
public record HoldJson(
        long id,
        @Nullable Long item,
        @Nullable LinkJson job,
        HoldReason reason,
        String code,
        String message,
        String owner,
        Instant since) {
    public static HoldJson of(HoldView hold) {
        ItemId item = hold.item();
        JobId job = hold.job();
        return new HoldJson(
                hold.id(),
                item == null ? null : item.value(),
                job == null ? null : LinkJson.job(job),
                hold.reason(),
                hold.code(),
                hold.message(),
                hold.owner(),
                hold.since());
    }
}
