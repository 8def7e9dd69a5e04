package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchView;

/** Jobs released together. */
public record BatchJson(
        long id,
        String href,
        String decoration,
        @Nullable String location,
        String mixingKey,
        String state,
        boolean finished,
        List<BatchJobJson> jobs,
        Instant createdAt,
        @Nullable Instant releasedAt)
        implements Linked {
    public static BatchJson of(BatchView batch) {
        return new BatchJson(
                batch.id().value(),
                Links.batch(batch.id()),
                batch.decoration(),
                batch.location(),
                batch.mixingKey(),
                batch.state(),
                batch.finished(),
                batch.jobs().stream().map(BatchJobJson::of).toList(),
                batch.createdAt(),
                batch.releasedAt());
    }
}
