package org.platen.shell.internal.job;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Clears a hold of a job. */
@Service
@Command(scope = "platen", name = "job-release", description = "Clears a hold of a job")
public final class JobRelease extends OneJobCommand {
    @Argument(index = 1, name = "hold", description = "Id of the hold", required = true)
    long hold;

    @Override
    protected Answer run() {
        jobs().release(call(), job(), hold);
        return Answer.said(Map.of("job", id, "hold", hold), "Hold " + hold + " of job " + job() + " is cleared");
    }
}
