package org.platen.shell.internal.storefront;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.ProblemView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists problems. */
@Service
@Command(
        scope = "platen",
        name = "problem-list",
        description = "Lists messages that nobody tries any more: dead letters and unreadable deliveries")
public final class ProblemList extends ProblemCommand {
    private static final Table<ProblemView> TABLE = Table.of(ProblemView.class)
            .column("Kind", ProblemView::kind)
            .column("Id", ProblemView::id)
            .column("Storefront", ProblemView::storefront)
            .column("Order", ProblemView::order)
            .column("Topic", ProblemView::topic)
            .column("Problem", ProblemView::problem)
            .column("Attempts", ProblemView::attempts)
            .column("Since", ProblemView::since);

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        return Answer.page(problems().find(call(), Words.page(limit, after)), TABLE);
    }
}
