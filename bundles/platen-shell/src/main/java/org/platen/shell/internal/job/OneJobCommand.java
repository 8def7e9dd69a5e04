package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Argument;
import org.platen.api.job.JobView;
import org.platen.api.model.JobId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** A command on one job. */
abstract class OneJobCommand extends JobCommand {
    @Argument(index = 0, name = "job", description = "Id of the job", required = true)
    String id = "";

    final JobId job() {
        return new JobId(Words.id("job", id));
    }

    static Answer moved(JobView job) {
        String next = job.allowed().isEmpty() ? "" : "; next: " + String.join(", ", job.allowed());
        return Answer.said(job, "Job " + job.id() + " is " + Words.key(job.state()) + next);
    }
}
