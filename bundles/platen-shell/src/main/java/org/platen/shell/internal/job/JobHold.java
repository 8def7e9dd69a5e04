package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Holds a job. */
@Service
@Command(scope = "platen", name = "job-hold", description = "Holds a job")
public final class JobHold extends OneJobCommand {
    @Argument(index = 1, name = "message", description = "Why, in quotes", required = true)
    String message = "";

    @Option(name = "--reason", description = "Kind of the hold")
    String reason = "manual";

    @Override
    protected Answer run() {
        HoldView hold = jobs().hold(call(), job(), Words.choice("--reason", reason, HoldReason.class), message);
        return Answer.said(hold, "Job " + job() + " is held by hold " + hold.id());
    }
}
