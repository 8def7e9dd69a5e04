package org.platen.api.console;

import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.JobId;

/** What is known of jobs beside their course. Blocks on the database, and on a plugin within its time budget. */
@ProviderType
public interface JobFactsService {
    JobFacts facts(Call call, JobId job);
}
