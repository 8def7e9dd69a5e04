package org.platen.shell.internal.job;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Clears a hold of a job. */
@Service
@Command(scope = "platen", name = "job-release", description = "Clears a hold of a job")
public final class JobRelease extends OneJobCommand {
    @Argument(index = 1, name = "hold", description = "Id of the hold", required = true)
    String hold = "";

    @Override
    protected Answer run() {
        long cleared = Words.id("hold", hold);
        jobs().release(call(), job(), cleared);
        return Answer.said(Map.of("job", job(), "hold", cleared), "Hold " + hold + " of job " + job() + " is cleared");
    }
}
