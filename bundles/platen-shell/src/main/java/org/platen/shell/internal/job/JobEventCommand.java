package org.platen.shell.internal.job;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.JobEvent;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Brings an event to a job. */
@Service
@Command(scope = "platen", name = "job-event", description = "Brings an event to a job")
public final class JobEventCommand extends OneJobCommand {
    @Argument(index = 1, name = "event", description = "Event of the workflow such as qcPass", required = true)
    String event = "";

    @Option(name = "--device", description = "Code of the device that reports it")
    @Nullable
    String device;

    @Option(name = "--detail", description = "name=value kept in the history", multiValued = true)
    List<String> details = List.of();

    @Override
    protected Answer run() {
        return moved(jobs().event(call(), job(), new JobEvent(event, device, Words.pairs("--detail", details))));
    }
}
