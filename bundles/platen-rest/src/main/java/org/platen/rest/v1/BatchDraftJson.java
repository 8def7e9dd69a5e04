package org.platen.rest.v1;

import java.util.List;
import org.platen.api.model.JobId;

/** The jobs of a batch to make. */
public record BatchDraftJson(@Required List<Long> jobs) {
    public List<JobId> jobIds() {
        return jobs.stream().map(JobId::new).toList();
    }
}
