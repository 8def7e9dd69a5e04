package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.LabelView;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Batches and labels in the store. */
@ProviderType
public interface Batches {
    /** A batch that is open; its jobs name it. */
    void insert(BatchId batch, String decoration, String mixingKey, @Nullable Long location, String actor, Instant at);

    Optional<BatchRow> get(BatchId batch);

    /** Batches, newest first; at the locations, at all of them when none is given. */
    Page<BatchRow> find(BatchFilter filter, Set<Long> locations, PageRequest page);

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
