package org.platen.api.floor;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Batches and their labels (TB-25 to TB-27). */
@ProviderType
public interface BatchService {
    /**
     * Jobs that wait to be batched where the caller works, grouped, most urgent first; at most 1,000 jobs of each
     * decoration type and state.
     */
    List<BatchCandidates> candidates(Call call);

    /** Makes a batch; all jobs must be candidates of one group, else nothing happens. */
    BatchView create(Call call, List<JobId> jobs);

    BatchView get(Call call, BatchId batch);

    /** Batches, newest first; those that are still being worked on unless the filter says otherwise. */
    Page<BatchView> find(Call call, BatchFilter filter, PageRequest page);

    /** As {@link #labels}; answers the labels only. */
    default List<LabelView> label(Call call, BatchId batch) {
        return labels(call, batch).labels();
    }

    /**
     * Labels every job of the batch that is not labelled yet, but for those that are held: they stay as they are, and the
     * batch stays open for them.
     *
     * @throws org.platen.api.error.PlatenException TRANSITION_REFUSED when nothing of the batch can have a label
     */
    BatchLabels labels(Call call, BatchId batch);

    /** Releases the batch to its pick list; each job gets a mark. Releasing it again changes nothing. */
    BatchView release(Call call, BatchId batch);
}
