package org.platen.shell.internal.job;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.job.QueueRow;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Lists what is to be made. */
@Service
@Command(scope = "platen", name = "queue", description = "Lists live jobs, the most urgent first")
public final class Queue extends JobCommand {
    private static final Table<QueueRow> TABLE = Table.of(QueueRow.class)
            .column("Job", QueueRow::id)
            .column("Order", QueueRow::orderNumber)
            .column("Title", QueueRow::title)
            .column("Type", QueueRow::decoration)
            .column("State", row -> Words.key(row.state()))
            .column("Amount", QueueRow::amount)
            .column("At", QueueRow::location)
            .column("Device", QueueRow::device)
            .column("Due", QueueRow::deadline)
            .column("Stands still", QueueRow::why);

    @Option(name = "--location", description = "Only jobs made there")
    @Nullable
    String location;

    @Option(name = "--type", description = "Only jobs of this decoration type")
    @Nullable
    String decoration;

    @Option(name = "--state", description = "Only jobs in this state")
    @Nullable
    String state;

    @Option(name = "--phase", description = "Only jobs in this phase")
    @Nullable
    String phase;

    @Option(name = "--device", description = "Only jobs of this device")
    @Nullable
    String device;

    @Option(name = "--sort", description = "due or order-number")
    String sort = "due";

    @Option(name = "--limit", description = "Rows, 1 to 200; 50 where missing")
    @Nullable
    String limit;

    @Option(name = "--after", description = "Cursor of the page before")
    @Nullable
    String after;

    @Override
    protected Answer run() {
        QueueFilter filter = new QueueFilter(
                null,
                null,
                location,
                decoration,
                state,
                Words.choiceIf("--phase", phase, Phase.class),
                device,
                Words.choice("--sort", sort, QueueFilter.Sort.class));
        return Answer.page(jobs().queue(call(), filter, Words.page(limit, after)), TABLE);
    }
}
