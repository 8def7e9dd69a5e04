package org.platen.rest.v1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.BatchPaper;
import org.platen.api.document.JobPaper;

/**
 * What to take for a batch, in the order of the walk along the bins.
 *
 * @param barcode of the whole batch
 * @param pieces to take altogether
 */
public record PickListJson(
        long id, String href, String barcode, String decoration, String state, int pieces, List<Stop> stops) {

    /**
     * What lies in one bin.
     *
     * @param bin null where nobody knows in which
     * @param pieces to take there
     */
    public record Stop(
            @Nullable String bin,
            @Nullable String sku,
            @Nullable String substrate,
            int pieces,
            List<Job> jobs) {}

    /** A job that it is for. */
    public record Job(
            long id,
            String href,
            OrderLinkJson order,
            String title,
            String state,
            int amount,
            String barcode,
            boolean held) {
        private static Job of(JobPaper job) {
            return new Job(
                    job.id().value(),
                    Links.job(job.id()),
                    OrderLinkJson.of(job.order(), job.orderNumber()),
                    job.title(),
                    job.state(),
                    job.amount(),
                    job.barcode(),
                    job.held());
        }
    }

    public static PickListJson of(BatchPaper batch) {
        Map<List<String>, List<JobPaper>> stops = new LinkedHashMap<>();
        for (JobPaper job : batch.jobs()) {
            stops.computeIfAbsent(
                            List.of(text(job.bin()), text(job.sku()), text(job.substrate())), key -> new ArrayList<>())
                    .add(job);
        }
        return new PickListJson(
                batch.id().value(),
                Links.batch(batch.id()),
                batch.barcode(),
                batch.decoration(),
                batch.state(),
                pieces(batch.jobs()),
                stops.values().stream().map(PickListJson::stop).toList());
    }

    private static Stop stop(List<JobPaper> jobs) {
        JobPaper first = jobs.get(0);
        return new Stop(
                first.bin(),
                first.sku(),
                first.substrate(),
                pieces(jobs),
                jobs.stream().map(Job::of).toList());
    }

    private static int pieces(List<JobPaper> jobs) {
        return jobs.stream().mapToInt(JobPaper::amount).sum();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
