package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.BatchCandidates;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Lists what may be batched. */
@Service
@Command(scope = "platen", name = "batch-candidates", description = "Lists jobs that may go into one batch")
public final class BatchCandidatesCommand extends BatchCommand {
    private static final Table<BatchCandidates> TABLE = Table.of(BatchCandidates.class)
            .column("Type", BatchCandidates::decoration)
            .column("At", BatchCandidates::location)
            .column("Alike", BatchCandidates::mixingKey)
            .column("Jobs", BatchCandidates::jobs);

    @Override
    protected Answer run() {
        return Answer.rows(batches().candidates(call()), TABLE);
    }
}
