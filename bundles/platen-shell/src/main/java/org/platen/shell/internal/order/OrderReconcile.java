package org.platen.shell.internal.order;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.Assignment;
import org.platen.api.order.ReconcilePlan;
import org.platen.shell.internal.Answer;

/** Makes the jobs of an order what its lines ask for. */
@Service
@Command(
        scope = "platen",
        name = "order-reconcile",
        description = "Makes, changes or cancels jobs so that they are what the lines ask for")
public final class OrderReconcile extends OneOrderCommand {
    @Option(name = "--dry-run", description = "Only says what would be done")
    boolean dryRun;

    @Option(name = "--printer", description = "Device that the jobs are for")
    @Nullable
    String printer;

    @Option(name = "--tag", description = "Tags that the device must have", multiValued = true)
    List<String> tags = List.of();

    @Override
    protected Answer run() {
        ReconcilePlan plan = orders().reconcile(call(), order(), assignment(), dryRun);
        return new Answer(plan, new PlanText(plan), null);
    }

    private @Nullable Assignment assignment() {
        if (printer != null) {
            return new Assignment(Assignment.Mode.SPECIFIC_PRINTER, printer, Set.of());
        }
        return tags.isEmpty() ? null : new Assignment(Assignment.Mode.TAGGED_PRINTERS, null, Set.copyOf(tags));
    }
}
