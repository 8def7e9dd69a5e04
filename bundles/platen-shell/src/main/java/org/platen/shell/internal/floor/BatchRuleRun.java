package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.BatchRun;
import org.platen.shell.internal.Answer;

/** Runs a batch rule. */
@Service
@Command(scope = "platen", name = "batch-rule-run", description = "Makes the batches of a rule")
public final class BatchRuleRun extends BatchRuleCommand {
    @Argument(index = 0, name = "rule", description = "Code of the rule", required = true)
    String rule = "";

    @Option(name = "--dry-run", description = "Only tell what it would make")
    boolean dryRun;

    @Override
    protected Answer run() {
        BatchRun run = rules().run(call(), rule, dryRun);
        String verb = dryRun ? " would make " : " made ";
        return Answer.said(
                run,
                "Rule " + rule + verb + run.batches().size() + " batches of " + run.batched() + " jobs; "
                        + (run.looked() - run.batched()) + " stay");
    }
}
