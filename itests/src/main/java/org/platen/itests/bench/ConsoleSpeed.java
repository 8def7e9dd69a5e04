package org.platen.itests.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.platen.itests.console.Console;
import org.platen.itests.console.ConsoleWindow;
import org.platen.itests.harness.Json;
import org.platen.itests.harness.Rest;

/**
 * P11: the console in a real browser on a full house: how long until there is something to read, from the scanner's Enter to
 * the big answer, what the first load weighs, and a list scrolled to the end of a hundred thousand rows.
 */
final class ConsoleSpeed {
    private static final int OPENINGS = 8;
    private static final int SCANS = 60;
    private static final int RAW_PAGES = 50;
    private static final int PAGE = 200;
    private static final double KILOBYTE = 1000;
    private static final double MEGABYTE = 1e6;
    private static final int MOST_KILOBYTES = 250;

    private final Options options;
    private final BenchServer bench;
    private final Console console;

    private ConsoleSpeed(Options options, BenchServer bench, Console console) {
        this.options = options;
        this.bench = bench;
        this.console = console;
    }

    static void measure(Options options, BenchServer bench, LabeledJobs labeled, Report report) {
        try (Console console = new Console(bench.server())) {
            ConsoleSpeed speed = new ConsoleSpeed(options, bench, console);
            report.add(List.of(speed.weight()));
            for (String page : List.of("queue", "orders")) {
                report.add(List.of(speed.cold(page), speed.warm(page)));
            }
            report.add(List.of(speed.scans(labeled)));
            report.add(speed.scroll());
        }
    }

    private int openings() {
        return options.quick() ? 3 : OPENINGS;
    }

    private ConsoleWindow window() {
        return console.at(stranger(), "/health/live", "OPERATOR");
    }

    /** A browser in which nobody has signed in. */
    private ConsoleWindow stranger() {
        ConsoleWindow window = console.window();
        window.page().addInitScript(Watch.SCRIPT);
        // A page that is none of the console's has no icon.
        window.expectComplaints("status of 404");
        return window;
    }

    /** Scripts of the first load, as they come over the wire. */
    private Figure weight() {
        List<Request> scripts = new ArrayList<>();
        try (ConsoleWindow window = window()) {
            window.page().onRequestFinished(request -> {
                if (request.resourceType().equals("script")) {
                    scripts.add(request);
                }
            });
            window.go("/orders").settled();
            long bytes = scripts.stream()
                    .mapToLong(script -> script.sizes().responseBodySize)
                    .sum();
            return new Figure(
                    "P11/scripts",
                    "scripts of the first load, compressed / " + MOST_KILOBYTES + " kB",
                    Figure.Kind.SIZE,
                    List.of(size(bytes / MEGABYTE)),
                    List.of(size(MOST_KILOBYTES * KILOBYTE / MEGABYTE)),
                    1,
                    "<= " + MOST_KILOBYTES + " kB",
                    Map.of("files", scripts.size(), "bytes", bytes));
        }
    }

    private static Sample size(double megabytes) {
        return new Sample(0, megabytes, megabytes, 1, 0);
    }

    /** A browser that has seen nothing yet, each time. */
    private Figure cold(String page) {
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> opened(openings(), () -> {
                    try (ConsoleWindow window = window()) {
                        return firstRow(window, page);
                    }
                }),
                () -> opened(openings(), () -> {
                    try (ConsoleWindow window = stranger()) {
                        return loaded(window.go("/health/live").page());
                    }
                }));
        return rounds.time(
                "P11/cold/" + page,
                "first row of " + page + ", empty browser cache / an empty page of the same server",
                Double.MAX_VALUE,
                "-",
                Map.of());
    }

    /** The same browser again and again. */
    private Figure warm(String page) {
        try (ConsoleWindow ours = window();
                ConsoleWindow base = stranger()) {
            firstRow(ours, page);
            Rounds rounds = Rounds.of(
                    options.rounds(),
                    () -> opened(openings(), () -> firstRow(ours, page)),
                    () -> opened(
                            openings(), () -> loaded(base.go("/health/live").page())));
            return rounds.time(
                    "P11/warm/" + page,
                    "first row of " + page + ", scripts in the browser's cache / an empty page of the same server",
                    Double.MAX_VALUE,
                    "-",
                    Map.of());
        }
    }

    private static double firstRow(ConsoleWindow window, String page) {
        return number(window.go("/" + page).page().evaluate(Watch.AWAIT, "benchFirstRow"));
    }

    private static double loaded(Page page) {
        return number(page.evaluate(Watch.AWAIT, "benchLoaded"));
    }

    private static double number(Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    private static Sample opened(int times, Supplier<Double> millis) {
        long[] nanos = new long[times];
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            nanos[i] = (long) (millis.get() * 1e6);
        }
        return Sample.of(nanos, 0, (System.nanoTime() - begin) / 1e9);
    }

    /** From Enter to the drawn answer, one scan after the other, against the scan itself. */
    private Figure scans(LabeledJobs labeled) {
        int count = options.quick() ? 15 : SCANS;
        try (ConsoleWindow window = window()) {
            window.go("/stations/pick-1").settled();
            labeled.prepare(count * 2 * (options.rounds() + 1) + 400);
            opened(count, () -> scan(window, Objects.requireNonNull(labeled.barcode())));
            Rounds rounds = Rounds.of(
                    options.rounds(),
                    () -> opened(count, () -> scan(window, Objects.requireNonNull(labeled.barcode()))),
                    () -> raw(labeled, count));
            return rounds.time(
                    "P11/scan",
                    "Enter to the answer drawn at a station / the same POST /scans alone",
                    Double.MAX_VALUE,
                    "-",
                    Map.of(
                            "p99Ratio",
                            Figure.median(rounds.ours(), Sample::p99Millis)
                                    / Figure.median(rounds.base(), Sample::p99Millis)));
        }
    }

    private static double scan(ConsoleWindow window, String barcode) {
        Page page = window.page();
        page.evaluate("() => { globalThis.benchAnswer = undefined; }");
        page.keyboard().insertText(barcode);
        page.keyboard().press("Enter");
        double millis = number(page.evaluate(Watch.AWAIT, "benchAnswer"));
        if (!"ok".equals(window.mood().getAttribute("data-mood"))) {
            throw new IllegalStateException("The scan of " + barcode + " was not taken");
        }
        return millis;
    }

    private static Sample raw(LabeledJobs labeled, int count) {
        try (Client client = labeled.scans()) {
            return opened(count, () -> {
                long from = System.nanoTime();
                try {
                    if (client.turn() != Client.Turn.GOOD) {
                        throw new IllegalStateException("A scan was not taken");
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return (System.nanoTime() - from) / 1e6;
            });
        }
    }

    private List<Figure> scroll() {
        int rows = options.quick() ? 4_000 : 100_000;
        try (ConsoleWindow window = window()) {
            window.go("/queue").settled();
            @SuppressWarnings("unchecked")
            Map<String, Object> seen =
                    (Map<String, Object>) Objects.requireNonNull(window.page().evaluate(Watch.SCROLL, rows));
            List<Double> fetches = numbers(seen, "fetches");
            List<Double> nodes = numbers(seen, "nodes");
            Map<String, Object> more = new LinkedHashMap<>(seen);
            more.keySet().removeAll(List.of("fetches", "nodes"));
            more.put("pages", fetches.size());
            Sample ours = sample(fetches);
            int tenth = Math.max(1, fetches.size() / 10);
            return List.of(
                    new Figure(
                            "P11/scroll/page",
                            rows + " rows scrolled: a page of " + PAGE + " as the browser gets it / raw over HTTP",
                            Figure.Kind.TIME,
                            List.of(ours),
                            List.of(rawPages()),
                            Double.MAX_VALUE,
                            "-",
                            more),
                    new Figure(
                            "P11/scroll/growth",
                            "pages of the last tenth / pages of the first tenth",
                            Figure.Kind.TIME,
                            List.of(sample(fetches.subList(fetches.size() - tenth, fetches.size()))),
                            List.of(sample(fetches.subList(0, tenth))),
                            2.5,
                            "<= 2.5 x",
                            Map.of()),
                    new Figure(
                            "P11/scroll/nodes",
                            "elements of the page, most of all / most in the first tenth",
                            Figure.Kind.COUNT,
                            List.of(count(most(nodes))),
                            List.of(count(most(nodes.subList(0, Math.max(1, nodes.size() / 10))))),
                            1.1,
                            "<= 1.1 x",
                            Map.of("first", nodes.get(0), "last", nodes.get(nodes.size() - 1))));
        }
    }

    private static double most(List<Double> values) {
        return values.stream().max(Double::compare).orElseThrow();
    }

    private static Sample count(double value) {
        return new Sample(0, value, value, 1, 0);
    }

    @SuppressWarnings("unchecked")
    private static List<Double> numbers(Map<String, Object> seen, String name) {
        return ((List<Object>) Objects.requireNonNull(seen.get(name)))
                .stream().map(ConsoleSpeed::number).toList();
    }

    private static Sample sample(List<Double> millis) {
        return Sample.of(millis.stream().mapToLong(one -> (long) (one * 1e6)).toArray(), 0, 0);
    }

    /** The same pages without a browser. */
    private Sample rawPages() {
        List<Double> millis = new ArrayList<>();
        try (Wire wire = bench.wire()) {
            String next = "";
            for (int i = 0; i < RAW_PAGES; i++) {
                long from = System.nanoTime();
                int status = wire.get("/api/v1/queue?limit=" + PAGE + next, bench.operatorHeaders());
                millis.add((System.nanoTime() - from) / 1e6);
                if (status != 200) {
                    throw new IllegalStateException("The queue was answered with " + status);
                }
                String after = Json.read(wire.body()).path("next").asText("");
                next = after.isEmpty() || after.equals("null") ? "" : "&after=" + Rest.encode(after);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sample(millis);
    }
}
