package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRun;

/** What a batch rule did, or would do. */
public record BatchRunJson(
        String rule,
        boolean dryRun,
        int looked,
        int batched,
        boolean more,
        List<MadeJson> batches,
        List<StayedJson> stayed) {

    /** A batch; its id is null in a dry run. */
    public record MadeJson(
            @Nullable Long id,
            String decoration,
            String location,
            String mixingKey,
            @Nullable String sku,
            List<LinkJson> jobs) {}

    /** A job that stayed, and the plugin that was to blame if one was. */
    public record StayedJson(LinkJson job, @Nullable String plugin, String reason) {}

    public static BatchRunJson of(BatchRun run) {
        return new BatchRunJson(
                run.rule(),
                run.dryRun(),
                run.looked(),
                run.batched(),
                run.more(),
                run.batches().stream()
                        .map(made -> new MadeJson(
                                made.id() == null ? null : made.id().value(),
                                made.decoration(),
                                made.location(),
                                made.mixingKey(),
                                made.sku(),
                                LinkJson.jobs(made.jobs())))
                        .toList(),
                run.stayed().stream()
                        .map(stayed -> new StayedJson(LinkJson.job(stayed.job()), stayed.plugin(), stayed.reason()))
                        .toList());
    }
}
