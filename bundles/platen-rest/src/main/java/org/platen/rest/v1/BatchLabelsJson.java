package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchLabels;

/**
 * The labels of a batch.
 *
 * @param next as of every list; this one is whole
 * @param hint as of every list
 * @param left jobs that cannot be labelled yet; labelling the batch once more takes those that can be by then
 */
public record BatchLabelsJson(
        List<LabelJson> items,
        @Nullable String next,
        @Nullable String hint,
        List<Left> left) {
    public static BatchLabelsJson of(BatchLabels labels) {
        return new BatchLabelsJson(
                labels.labels().stream().map(LabelJson::of).toList(),
                null,
                null,
                labels.left().stream()
                        .map(job -> new Left(LinkJson.job(job.job()), job.title(), job.state(), job.reason()))
                        .toList());
    }

    /** A job that got no label, and why. */
    public record Left(LinkJson job, String title, String state, String reason) {}
}
