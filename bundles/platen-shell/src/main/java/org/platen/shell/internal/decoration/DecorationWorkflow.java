package org.platen.shell.internal.decoration;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.decoration.WorkflowView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Sheet;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Shows a workflow. */
@Service
@Command(scope = "platen", name = "decoration-workflow", description = "Shows the workflow of a decoration type")
public final class DecorationWorkflow extends DecorationCommand {
    private static final Table<WorkflowView.State> STATES = Table.of(WorkflowView.State.class)
            .column("State", WorkflowView.State::key)
            .column("Label", WorkflowView.State::label)
            .column("Phase", WorkflowView.State::phase)
            .column("May be skipped", WorkflowView.State::optional);
    private static final Table<WorkflowView.Transition> WAYS = Table.of(WorkflowView.Transition.class)
            .column("Event", WorkflowView.Transition::event)
            .column("From", way -> way.from().stream().sorted().toList())
            .column("To", WorkflowView.Transition::to)
            .column("Scan at", WorkflowView.Transition::station)
            .column("Checks", WorkflowView.Transition::guards)
            .column("Roles", WorkflowView.Transition::roles);

    @Argument(index = 0, name = "type", description = "Key of the decoration type", required = true)
    String key = "";

    @Option(name = "--version", description = "Version of the workflow; the newest where missing")
    @Nullable
    String version;

    @Override
    protected Answer run() {
        WorkflowView workflow =
                types().workflow(call(), key, version == null ? null : Words.count("--version", version));
        return Answer.parts(
                workflow,
                List.of(
                        new Sheet().line("Workflow", workflow.decoration() + ", version " + workflow.version()),
                        out -> STATES.print(out, workflow.states()),
                        out -> WAYS.print(out, workflow.transitions()),
                        new Sheet().line("A cancel means", workflow.cancel())));
    }
}
