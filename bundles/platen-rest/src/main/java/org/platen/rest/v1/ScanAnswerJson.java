package org.platen.rest.v1;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

/** What a scan did, and what comes next. */
public record ScanAnswerJson(
        @Nullable LinkJson job,
        @Nullable OrderLinkJson order,
        boolean changed,
        @Nullable String from,
        String state,
        @Nullable Phase phase,
        String message,
        List<Next> next,
        @Nullable Work work,
        @Nullable GatherJson gather,
        @Nullable Batch batch) {

    /** A possible next step; without a station when it is no scan. */
    public record Next(String event, @Nullable String station, String to) {}

    /**
     * A whole batch that was scanned.
     *
     * @param done jobs that this scan moved
     * @param already jobs that were that far before
     */
    public record Batch(
            LinkJson batch,
            String barcode,
            String decoration,
            String mixingKey,
            int jobs,
            int done,
            int already,
            List<Refused> refused) {
        static @Nullable Batch of(ScanAnswer.@Nullable Batch batch) {
            return batch == null
                    ? null
                    : new Batch(
                            LinkJson.batch(batch.id()),
                            batch.barcode(),
                            batch.decoration(),
                            batch.mixingKey(),
                            batch.jobs(),
                            batch.done(),
                            batch.already(),
                            batch.refused().stream()
                                    .map(one -> new Refused(
                                            LinkJson.job(one.job()), one.title(), one.state(), one.reason()))
                                    .toList());
        }
    }

    /** A job of the batch that stayed. */
    public record Refused(LinkJson job, String title, String state, String reason) {}

    /** What the station loads. */
    public record Work(@Nullable PrintFileJson file, Map<String, String> settings) {
        static @Nullable Work of(@Nullable JobId job, ScanAnswer.@Nullable Work work) {
            return work == null || job == null ? null : new Work(PrintFileJson.of(job, work.file()), work.settings());
        }
    }

    public static ScanAnswerJson of(ScanAnswer answer) {
        JobId job = answer.job();
        OrderId order = answer.order();
        String number = answer.orderNumber();
        return new ScanAnswerJson(
                job == null ? null : LinkJson.job(job),
                order == null || number == null ? null : OrderLinkJson.of(order, number),
                answer.changed(),
                answer.from(),
                answer.state(),
                answer.phase(),
                answer.message(),
                answer.next().stream()
                        .map(next -> new Next(next.event(), next.station(), next.to()))
                        .toList(),
                Work.of(job, answer.work()),
                GatherJson.of(answer.gather()),
                Batch.of(answer.batch()));
    }
}
