package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.order.Blocker;

/** What keeps an order from being complete. */
public record BlockerJson(@Nullable Long item, @Nullable LinkJson job, String code, String message) {
    public static BlockerJson of(Blocker blocker) {
        ItemId item = blocker.item();
        JobId job = blocker.job();
        return new BlockerJson(
                item == null ? null : item.value(),
                job == null ? null : LinkJson.job(job),
                blocker.code(),
                blocker.message());
    }
}
