package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.shell.internal.Answer;

/** Cancels a job. */
@Service
@Command(scope = "platen", name = "job-cancel", description = "Cancels one job; it leaves its order")
public final class JobCancel extends OneJobCommand {
    @Option(name = "--reason", description = "Why")
    @Nullable
    String reason;

    @Override
    protected Answer run() {
        return moved(jobs().cancel(call(), job(), reason));
    }
}
