package org.platen.shell.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.report.BottleneckRow;
import org.platen.api.report.PeriodReport;
import org.platen.api.report.ReportService;
import org.platen.api.report.StallRow;
import org.platen.api.report.ThroughputRow;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;
import org.platen.shell.internal.Words;

/** Prints a report. */
@Service
@Command(scope = "platen", name = "report", description = "Prints where jobs stall, what is slow, or what was done")
public final class Report extends PlatenCommand {
    /** The reports that there are. */
    enum Kind {
        STALLS,
        BOTTLENECKS,
        THROUGHPUT
    }

    private static final Table<StallRow> STALLS = Table.of(StallRow.class)
            .column("Type", StallRow::decoration)
            .column("State", row -> Words.key(row.state()))
            .column("At", StallRow::location)
            .column("Jobs", StallRow::jobs)
            .column("Oldest", row -> Words.length(row.oldest()))
            .column("Median", row -> Words.length(row.median()))
            .column("90 %", row -> Words.length(row.p90()))
            .column("Oldest jobs", StallRow::oldestJobs);
    private static final Table<BottleneckRow> BOTTLENECKS = Table.of(BottleneckRow.class)
            .column("", BottleneckRow::rank)
            .column("Type", BottleneckRow::decoration)
            .column("State", row -> Words.key(row.state()))
            .column("At", BottleneckRow::location)
            .column("Jobs", BottleneckRow::jobs)
            .column("Mean", row -> Words.length(row.mean()))
            .column("Median", row -> Words.length(row.median()))
            .column("90 %", row -> Words.length(row.p90()));
    private static final Table<ThroughputRow> THROUGHPUT = Table.of(ThroughputRow.class)
            .column("Hour", ThroughputRow::hour)
            .column("Type", ThroughputRow::decoration)
            .column("At", ThroughputRow::location)
            .column("Decorated", ThroughputRow::decorated)
            .column("Shipped", ThroughputRow::shipped);

    @Reference(optional = true)
    @Nullable
    ReportService service;

    @Argument(name = "report", description = "stalls, bottlenecks or throughput", required = true)
    String name = "";

    @Option(name = "--location", description = "Only jobs made there")
    @Nullable
    String location;

    @Option(name = "--from", description = "First day; seven days before the end where missing")
    @Nullable
    String from;

    @Option(name = "--to", description = "Last day; until now where missing")
    @Nullable
    String to;

    @Override
    protected Answer run() {
        Kind kind = Words.choice("report", name, Kind.class);
        ReportService reports = running(service, "The service of reports");
        return switch (kind) {
            case STALLS -> Answer.rows(reports.stalls(call(), location), STALLS);
            case BOTTLENECKS -> rows(reports.bottlenecks(call(), first(), end(), location), BOTTLENECKS);
            case THROUGHPUT -> rows(reports.throughput(call(), first(), end(), location), THROUGHPUT);
        };
    }

    private static <T> Answer rows(PeriodReport<T> report, Table<T> table) {
        return new Answer(report, out -> table.print(out, report.rows()), null);
    }

    private @Nullable Instant first() {
        return start(Words.day("--from", from));
    }

    private @Nullable Instant end() {
        LocalDate last = Words.day("--to", to);
        return start(last == null ? null : last.plusDays(1));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
