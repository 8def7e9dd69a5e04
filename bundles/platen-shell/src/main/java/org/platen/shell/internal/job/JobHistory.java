package org.platen.shell.internal.job;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.history.MarkView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Timeline;

/** Tells what happened to a job. */
@Service
@Command(scope = "platen", name = "job-history", description = "Tells what happened to a job, oldest first")
public final class JobHistory extends OneJobCommand {
    @Override
    protected Answer run() {
        List<MarkView> marks = jobs().history(call(), job());
        return new Answer(marks, new Timeline(marks), null);
    }
}
