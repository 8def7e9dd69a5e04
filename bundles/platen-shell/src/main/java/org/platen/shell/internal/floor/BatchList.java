package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists batches. */
@Service
@Command(scope = "platen", name = "batch-list", description = "Lists batches, newest first")
public final class BatchList extends BatchCommand {
    private static final Table<BatchView> TABLE = Table.of(BatchView.class)
            .column("Id", BatchView::id)
            .column("Type", BatchView::decoration)
            .column("Location", BatchView::location)
            .column("State", BatchView::state)
            .column("Finished", BatchView::finished)
            .column("Jobs", BatchView::jobIds)
            .column("Created", BatchView::createdAt);

    @Option(name = "--state", description = "open, labeled or released")
    @Nullable
    String state;

    @Option(name = "--finished", description = "exclude, include or only")
    String finished = "exclude";

    @Option(name = "--location", description = "Only batches of this location")
    @Nullable
    String location;

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        BatchFilter filter = new BatchFilter(
                Words.choiceIf("--state", state, BatchFilter.State.class),
                Words.choice("--finished", finished, BatchFilter.Finished.class),
                location);
        return Answer.page(batches().find(call(), filter, Words.page(limit, after)), TABLE);
    }
}
