package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Reasons;

/** Tells why a job does not move. */
@Service
@Command(scope = "platen", name = "job-why", description = "Tells why a job does not move")
public final class JobWhy extends OneJobCommand {
    @Override
    protected Answer run() {
        return Reasons.answer(jobs().why(call(), job()));
    }
}
