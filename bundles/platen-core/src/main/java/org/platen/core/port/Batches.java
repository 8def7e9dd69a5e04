package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchView;
import org.platen.api.floor.LabelView;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;

/** Batches and labels in the store. */
@ProviderType
public interface Batches {
    void insert(BatchView batch, @Nullable Long location, String actor);

    Optional<BatchView> get(BatchId batch);

    List<BatchView> open();

    void setState(BatchId batch, String state);

    /** Counts a printing of each label; the first one makes it. */
    void printed(List<LabelView> labels, Instant at);

    List<LabelView> labels(BatchId batch);

    /** The job that wears the label; empty when there is no such label. */
    Optional<JobId> byBarcode(String barcode);

    /** Jobs that fit, what is due first first, at most so many. */
    List<BatchQuery.Candidate> candidates(BatchQuery query, BatchQuery.@Nullable After after, int max);

    /** Notes which rule made the batch and what it is for. */
    void setRule(BatchId batch, String rule, BatchRule.Kind kind);

    /** Releases it to be picked; false when it was released before. */
    boolean release(BatchId batch, Instant at);

    /** Which of the jobs have a label. */
    Set<JobId> labelled(Collection<JobId> jobs);
}
