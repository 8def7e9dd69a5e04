package org.platen.shell.internal.system;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.system.JobStatusCatalog;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;

/** Lists the documented job statuses. */
@Service
@Command(scope = "platen", name = "job-statuses", description = "Lists the job statuses of shared print operations")
public final class JobStatusesCommand extends PlatenCommand {
    private static final Table<JobStatusCatalog.Status> TABLE = Table.of(JobStatusCatalog.Status.class)
            .column("Status", JobStatusCatalog.Status::name)
            .column("Group", JobStatusCatalog.Status::group)
            .column("Meaning", JobStatusCatalog.Status::meaning)
            .column("Needs a person", JobStatusCatalog.Status::actionNeeded);

    @Override
    protected Answer run() {
        return Answer.rows(JobStatusCatalog.all(), TABLE);
    }
}
