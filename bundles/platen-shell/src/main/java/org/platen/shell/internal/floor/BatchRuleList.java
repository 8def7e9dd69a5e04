package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.BatchRuleView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Lists batch rules. */
@Service
@Command(scope = "platen", name = "batch-rule-list", description = "Lists the rules by which batches are made")
public final class BatchRuleList extends BatchRuleCommand {
    private static final Table<BatchRuleView> TABLE = Table.of(BatchRuleView.class)
            .column("Code", view -> view.rule().code())
            .column("Name", view -> view.rule().name())
            .column("Active", view -> view.rule().active())
            .column("Next run", BatchRuleView::nextRun)
            .column("Last run", BatchRuleView::lastRun)
            .column("Batched", BatchRuleView::batched)
            .column("Stayed", BatchRuleView::stayed);

    @Override
    protected Answer run() {
        return Answer.rows(rules().list(call()), TABLE);
    }
}
