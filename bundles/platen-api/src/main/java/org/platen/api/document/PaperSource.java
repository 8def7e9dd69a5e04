package org.platen.api.document;

import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;

/** Reads what labels and papers say; a batch in as few statements as one job. Methods block on the database. */
@ProviderType
public interface PaperSource {
    JobPaper job(Call call, JobId job);

    BatchPaper batch(Call call, BatchId batch);
}
