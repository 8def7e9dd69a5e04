package org.platen.rest.v1;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.history.MarkView;
import org.platen.api.model.JobId;

/** One line of the append-only history. */
public record MarkJson(
        long id,
        LinkJson order,
        @Nullable LinkJson job,
        String name,
        Instant at,
        String actor,
        @Nullable String from,
        @Nullable String to,
        @Nullable String spo,
        @Nullable Long dwellMillis,
        Map<String, String> detail) {
    public static MarkJson of(MarkView mark) {
        JobId job = mark.job();
        return new MarkJson(
                mark.id(),
                LinkJson.order(mark.order()),
                job == null ? null : LinkJson.job(job),
                mark.name(),
                mark.at(),
                mark.actor(),
                mark.from(),
                mark.to(),
                mark.spo(),
                mark.dwellMillis(),
                mark.detail());
    }
}
