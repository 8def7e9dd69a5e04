package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.JobView;
import org.platen.api.model.OrderId;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists jobs. */
@Service
@Command(scope = "platen", name = "job-list", description = "Lists jobs, finished ones included")
public final class JobList extends JobCommand {
    private static final Table<JobView> TABLE = Table.of(JobView.class)
            .column("Id", JobView::id)
            .column("Order", JobView::orderNumber)
            .column("Title", JobView::title)
            .column("Type", JobView::decoration)
            .column("State", job -> Words.key(job.state()))
            .column("Phase", JobView::phase)
            .column("Amount", JobView::amount)
            .column("Barcode", JobView::barcode)
            .column(
                    "Held",
                    job -> job.holds().isEmpty() ? "" : job.holds().get(0).code())
            .column("Next", JobView::allowed);

    @Option(name = "--order", description = "Only jobs of the order with this id")
    @Nullable
    String order;

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        OrderId of = order == null ? null : new OrderId(Words.id("--order", order));
        return Answer.page(jobs().find(call(), of, Words.page(limit, after)), TABLE);
    }
}
