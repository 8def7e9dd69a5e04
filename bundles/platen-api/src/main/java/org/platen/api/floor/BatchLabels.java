package org.platen.api.floor;

import java.util.List;
import org.platen.api.model.JobId;

/**
 * What became of a batch that was to be labelled.
 *
 * @param labels of all of its jobs that have one by now, by their ids
 * @param left jobs that cannot be labelled yet; labelling the batch once more takes those that can be by then
 */
public record BatchLabels(List<LabelView> labels, List<Left> left) {
    public BatchLabels {
        labels = List.copyOf(labels);
        left = List.copyOf(left);
    }

    /** A job that got no label, and why. */
    public record Left(JobId job, String title, String state, String reason) {}
}
