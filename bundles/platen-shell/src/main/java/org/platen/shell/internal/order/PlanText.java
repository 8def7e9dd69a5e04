package org.platen.shell.internal.order;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.platen.api.order.ReconcilePlan;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** A reconcile plan for people. */
final class PlanText implements Consumer<PrintStream> {
    private static final Table<ReconcilePlan.NewJob> JOBS = Table.of(ReconcilePlan.NewJob.class)
            .column("Job", ReconcilePlan.NewJob::id)
            .column("Line", ReconcilePlan.NewJob::item)
            .column("Title", ReconcilePlan.NewJob::title)
            .column("Type", ReconcilePlan.NewJob::decoration)
            .column("Amount", ReconcilePlan.NewJob::amount);

    private final ReconcilePlan plan;

    PlanText(ReconcilePlan plan) {
        this.plan = plan;
    }

    @Override
    public void accept(PrintStream out) {
        if (plan.empty()) {
            out.println("Nothing to do: the jobs are what the lines ask for");
        }
        if (!plan.create().isEmpty()) {
            out.println(plan.applied() ? "Made:" : "Would make:");
            JOBS.print(out, plan.create());
        }
        if (!plan.cancel().isEmpty()) {
            out.println((plan.applied() ? "Canceled: jobs " : "Would cancel: jobs ") + Words.of(plan.cancel()));
        }
        if (!plan.leftRunning().isEmpty()) {
            out.println("Left alone, as their work has begun: jobs " + Words.of(plan.leftRunning()));
        }
        plan.skipped()
                .forEach(line ->
                        out.println("Skipped line " + line.item() + ": " + line.detail() + " [" + line.reason() + "]"));
        plan.materials()
                .forEach(need -> out.println(
                        "Needs " + need.amount().toPlainString() + " " + need.unit() + " of " + need.material()));
    }
}
