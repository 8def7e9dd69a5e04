package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer.Gather;

/** The pieces of an order at one location, and the bin in which they wait for each other. */
public record GatherJson(@Nullable String bin, int ready, int of, List<Missing> missing) {
    /** A piece that is not there yet. */
    public record Missing(LinkJson job, String title, String state, Phase phase) {}

    static @Nullable GatherJson of(@Nullable Gather gather) {
        return gather == null
                ? null
                : new GatherJson(
                        gather.bin(),
                        gather.ready(),
                        gather.of(),
                        gather.missing().stream()
                                .map(one -> new Missing(LinkJson.job(one.job()), one.title(), one.state(), one.phase()))
                                .toList());
    }
}
