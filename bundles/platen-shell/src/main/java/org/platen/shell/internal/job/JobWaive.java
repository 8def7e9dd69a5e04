package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.job.JobView;
import org.platen.shell.internal.Answer;

/** Gives a failed job up. */
@Service
@Command(scope = "platen", name = "job-waive", description = "Accepts that a failed job is not made again")
public final class JobWaive extends OneJobCommand {
    @Argument(index = 1, name = "reason", description = "Why, in quotes", required = true)
    String reason = "";

    @Override
    protected Answer run() {
        JobView job = jobs().waive(call(), job(), reason);
        return Answer.said(job, "Job " + job.id() + " is not made again");
    }
}
