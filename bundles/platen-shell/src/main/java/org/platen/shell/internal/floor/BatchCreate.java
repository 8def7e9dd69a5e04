package org.platen.shell.internal.floor;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.BatchView;
import org.platen.api.model.JobId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Makes a batch. */
@Service
@Command(scope = "platen", name = "batch-create", description = "Makes a batch of jobs")
public final class BatchCreate extends BatchCommand {
    @Argument(index = 0, name = "jobs", description = "Ids of the jobs", required = true, multiValued = true)
    List<String> jobs = List.of();

    @Override
    protected Answer run() {
        BatchView batch = batches()
                .create(
                        call(),
                        jobs.stream()
                                .map(job -> new JobId(Words.id("jobs", job)))
                                .toList());
        return Answer.said(batch, "Batch " + batch.id() + " holds jobs " + Words.of(batch.jobIds()));
    }
}
