package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.platen.api.floor.BatchView;

/** Jobs released together. */
public record BatchJson(
        long id, String href, String decoration, String mixingKey, String state, List<LinkJson> jobs, Instant createdAt)
        implements Linked {
    public static BatchJson of(BatchView batch) {
        return new BatchJson(
                batch.id().value(),
                Links.batch(batch.id()),
                batch.decoration(),
                batch.mixingKey(),
                batch.state(),
                LinkJson.jobs(batch.jobs()),
                batch.createdAt());
    }
}
