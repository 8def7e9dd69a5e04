package org.platen.rest.v1;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer;
import org.platen.api.model.JobId;

/** What a scan did, and what comes next. */
public record ScanAnswerJson(
        LinkJson job,
        OrderLinkJson order,
        boolean changed,
        @Nullable String from,
        String state,
        Phase phase,
        String message,
        List<Next> next,
        @Nullable Work work,
        @Nullable GatherJson gather) {

    /** A possible next step; without a station when it is no scan. */
    public record Next(String event, @Nullable String station, String to) {}

    /** What the station loads. */
    public record Work(@Nullable PrintFileJson file, Map<String, String> settings) {
        static @Nullable Work of(JobId job, ScanAnswer.@Nullable Work work) {
            return work == null ? null : new Work(PrintFileJson.of(job, work.file()), work.settings());
        }
    }

    public static ScanAnswerJson of(ScanAnswer answer) {
        return new ScanAnswerJson(
                LinkJson.job(answer.job()),
                OrderLinkJson.of(answer.order(), answer.orderNumber()),
                answer.changed(),
                answer.from(),
                answer.state(),
                answer.phase(),
                answer.message(),
                answer.next().stream()
                        .map(next -> new Next(next.event(), next.station(), next.to()))
                        .toList(),
                Work.of(answer.job(), answer.work()),
                GatherJson.of(answer.gather()));
    }
}
