package org.platen.itests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./platen bench}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (IOException | RuntimeException | Error e) {
            // The stand-ins' threads would keep the process alive.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws IOException {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path folder = Path.of(System.getProperty("platen.bench.folder", "target/bench"));
        Report report = new Report(options);
        if (options.wants("P9", "P10")) {
            step("Starts, against bare Karaf");
            report.add(StartAndMemory.measure(options, folder));
        }
        if (options.wants(
                "P-null",
                "P1a",
                "P1b",
                "P2",
                "P2/one",
                "P3",
                "P4a",
                "P5",
                "P5a",
                "P5b",
                "P8",
                "P11",
                "P11/pages",
                "P11/stream")) {
            step("Starting the server");
            try (BenchServer bench = BenchServer.start()) {
                underLoad(options, bench, report);
            }
        }
        report.print(System.out);
        System.out.println("JSON: " + report.write(folder));
    }

    private static void underLoad(Options options, BenchServer bench, Report report) {
        report.condition("database", bench.store().settings());
        OrderTemplate template = OrderTemplate.take(bench);
        report.condition("rowsOfOneOrder", template.counts());
        bench.store().makeRaw(OrderTemplate.ALL);
        List<Figure> small = new ArrayList<>();
        QueueData data = new QueueData(bench);
        if (options.wants("P3")) {
            small.addAll(pages(options, bench, data, options.jobs().get(0)));
            report.add(small);
        }
        if (options.wants("P-null")) {
            step("Requests without work");
            report.add(NullRequests.measure(options, bench));
        }
        if (options.wants("P1b")) {
            step("Orders from webhook to queue");
            report.add(new OrderIntake(options, bench, template).measure());
        }
        if (options.wants("P1a")) {
            step("Webhooks acknowledged");
            report.add(new WebhookAck(options, bench, template).measure());
        }
        if (options.wants("P2")) {
            step("Scans");
            report.add(ScanTransitions.measure(options, bench));
        }
        if (options.wants("P2", "P2/one")) {
            step("Scans of one large order");
            report.add(OneOrder.measure(options, bench));
        }
        if (options.wants("P4a")) {
            step("Batches by a rule");
            report.add(BatchesByRule.measure(options, bench));
        }
        if (options.wants("P5", "P5a", "P5b")) {
            step("Sweeps of " + options.held() + " held jobs");
            report.add(IntakeSweep.measure(options, bench));
        }
        if (options.wants("P8")) {
            step("Filling the history to " + options.marks() + " marks");
            data.fill(options.jobs().get(0));
            report.add(new ReportSums(options, bench).measure());
        }
        if (options.wants("P3")) {
            for (int jobs : options.jobs().subList(1, options.jobs().size())) {
                List<Figure> large = pages(options, bench, data, jobs);
                report.add(large);
                for (int i = 0; i < large.size(); i++) {
                    if (large.get(i).goal().equals("-") || large.get(i).id().startsWith("P3/combined")) {
                        continue;
                    }
                    report.add(List.of(QueuePages.growth(small.get(i), large.get(i))));
                }
            }
        }
        if (options.wants("P11", "P11/pages", "P11/stream")) {
            int jobs = options.jobs().get(options.jobs().size() - 1);
            step("Filling the queue to " + jobs + " jobs");
            data.fill(jobs);
            LabeledJobs labeled = new LabeledJobs(bench);
            if (options.wants("P11", "P11/pages")) {
                step("The console in a browser");
                ConsoleSpeed.measure(options, bench, labeled, report);
            }
            if (options.wants("P11", "P11/stream")) {
                step("Streams of events");
                report.add(EventStreams.measure(options, bench, labeled));
            }
        }
    }

    private static List<Figure> pages(Options options, BenchServer bench, QueueData data, int jobs) {
        step("Filling the queue to " + jobs + " jobs");
        data.fill(jobs);
        step("Queue pages");
        String size = jobs % 1_000_000 == 0 ? jobs / 1_000_000 + "M" : jobs / 1000 + "k";
        List<Figure> figures = new ArrayList<>(new QueuePages(options, bench, data).measure(size));
        figures.addAll(new QueueFilters(options, bench, data).measure(size));
        return figures;
    }

    private static void step(String what) {
        System.out.println(what);
    }
}
