package org.platen.shell.internal.floor;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.BatchLabels;
import org.platen.api.model.BatchId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Labels a batch. */
@Service
@Command(scope = "platen", name = "batch-label", description = "Labels every job of a batch that is not held")
public final class BatchLabel extends BatchCommand {
    @Argument(index = 0, name = "batch", description = "Id of the batch", required = true)
    String batch = "";

    @Override
    protected Answer run() {
        BatchLabels done = batches().labels(call(), new BatchId(Words.id("batch", batch)));
        return Answer.parts(
                done.labels(),
                List.of(
                        out -> LABELS.print(out, done.labels()),
                        out -> done.left().forEach(job -> out.println("Not labelled: " + job.reason()))));
    }
}
