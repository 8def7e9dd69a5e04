package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.job.JobView;
import org.platen.api.model.JobId;

/** A stored file that a job prints, or a station loads. */
public record PrintFileJson(String sha256, @Nullable String name, String href) {
    static @Nullable PrintFileJson of(JobId job, JobView.@Nullable PrintFile file) {
        return file == null ? null : new PrintFileJson(file.sha256(), file.name(), Links.printFile(job));
    }
}
