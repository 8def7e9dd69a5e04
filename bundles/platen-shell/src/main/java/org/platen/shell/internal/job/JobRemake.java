package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.JobView;
import org.platen.shell.internal.Answer;

/** Makes a failed job again. */
@Service
@Command(scope = "platen", name = "job-remake", description = "Makes a failed job again as a new one")
public final class JobRemake extends OneJobCommand {
    @Option(name = "--reason", description = "Why")
    @Nullable
    String reason;

    @Override
    protected Answer run() {
        JobView made = jobs().remake(call(), job(), reason);
        return Answer.said(made, "Job " + made.id() + " replaces job " + job());
    }
}
