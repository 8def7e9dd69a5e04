package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.model.BatchId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Labels a batch. */
@Service
@Command(scope = "platen", name = "batch-label", description = "Labels every job of a batch")
public final class BatchLabel extends BatchCommand {
    @Argument(index = 0, name = "batch", description = "Id of the batch", required = true)
    String batch = "";

    @Override
    protected Answer run() {
        return Answer.rows(batches().label(call(), new BatchId(Words.id("batch", batch))), LABELS);
    }
}
