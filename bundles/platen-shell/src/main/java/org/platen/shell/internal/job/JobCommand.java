package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.JobService;
import org.platen.shell.internal.PlatenCommand;

/** A command on jobs. */
abstract class JobCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    JobService service;

    final JobService jobs() {
        return running(service, "The service of jobs");
    }
}
