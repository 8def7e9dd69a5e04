package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.BatchView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Lists open batches. */
@Service
@Command(scope = "platen", name = "batch-list", description = "Lists batches that are in work")
public final class BatchList extends BatchCommand {
    private static final Table<BatchView> TABLE = Table.of(BatchView.class)
            .column("Id", BatchView::id)
            .column("Type", BatchView::decoration)
            .column("State", BatchView::state)
            .column("Jobs", BatchView::jobs)
            .column("Created", BatchView::createdAt);

    @Override
    protected Answer run() {
        return Answer.rows(batches().open(call()), TABLE);
    }
}
