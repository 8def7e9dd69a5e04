package org.platen.shell.internal.decoration;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.decoration.DecorationTypeView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Lists decoration types. */
@Service
@Command(
        scope = "platen",
        name = "decoration-list",
        description = "Lists decoration types, missing and refused ones included")
public final class DecorationList extends DecorationCommand {
    private static final Table<DecorationTypeView> TABLE = Table.of(DecorationTypeView.class)
            .column("Key", DecorationTypeView::key)
            .column("Label", DecorationTypeView::label)
            .column("State", DecorationTypeView::state)
            .column("Workflow", DecorationTypeView::workflowVersion)
            .column("Can", DecorationTypeView::capabilities)
            .column("Frozen jobs", DecorationTypeView::frozenJobs)
            .column("Problem", DecorationTypeView::problem);

    @Override
    protected Answer run() {
        return Answer.rows(types().list(call()), TABLE);
    }
}
