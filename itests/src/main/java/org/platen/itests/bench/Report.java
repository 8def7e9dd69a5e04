package org.platen.itests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.platen.itests.harness.Json;

/** The table for people and the file for machines. */
final class Report {
    private final Options options;
    private final Instant begin = Instant.now();
    private final String loadAtBegin = Machine.loadAverage();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Object> conditions = new LinkedHashMap<>();

    Report(Options options) {
        this.options = options;
        conditions.put("cores", Runtime.getRuntime().availableProcessors());
        conditions.put("java", System.getProperty("java.vm.version"));
        conditions.put("jvm", Conditions.JVM);
        conditions.put("integration", Conditions.INTEGRATION);
        conditions.put("floor", Conditions.FLOOR);
        conditions.put("rounds", options.rounds());
        conditions.put("secondsOfOneSide", options.side().toSeconds());
        conditions.put("secondsOfWarmUp", options.warmUp().toSeconds());
    }

    void condition(String name, Object value) {
        conditions.put(name, value);
    }

    void add(List<Figure> more) {
        figures.addAll(more);
        more.forEach(figure -> System.out.println("  " + row(figure)));
    }

    List<Figure> figures() {
        return figures;
    }

    void print(PrintStream out) {
        out.println();
        out.println(head());
        figures.forEach(figure -> out.println(row(figure)));
        out.println();
        out.println(conditions.get("cores") + " cores, " + options.rounds() + " rounds of "
                + options.side().toSeconds() + " s a side, ratio: median [lowest..highest]; database "
                + conditions.getOrDefault("database", "not used"));
    }

    private static String head() {
        return String.format(
                Locale.ROOT,
                "%-22s %10s %10s %8s  %-17s %-18s %-5s %7s %9s  %s",
                "id",
                "ours",
                "base",
                "ratio",
                "spread",
                "goal",
                "met",
                "misses",
                "p99",
                "what");
    }

    private static String row(Figure figure) {
        double[] ratios = figure.ratios();
        boolean goal = !figure.goal().equals("-");
        return String.format(
                Locale.ROOT,
                "%-22s %10s %10s %8.3f  [%.3f..%.3f]%3s %-18s %-5s %7d %9s  %s",
                figure.id(),
                figure.shown(figure.median(figure.ours())),
                figure.shown(figure.median(figure.base())),
                figure.ratio(),
                Arrays.stream(ratios).min().orElse(0),
                Arrays.stream(ratios).max().orElse(0),
                "",
                figure.goal(),
                !goal ? "" : figure.met() ? "yes" : "NO",
                figure.misses(),
                figure.kind() == Figure.Kind.SIZE || figure.kind() == Figure.Kind.COUNT
                        ? ""
                        : String.format(Locale.ROOT, "%.1f ms", Figure.median(figure.ours(), Sample::p99Millis)),
                figure.what());
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(begin);
        Path file = folder.resolve("bench-" + stamp + ".json");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("begin", begin.toString());
        all.put("end", Instant.now().toString());
        all.put("loadAverageAtBegin", loadAtBegin);
        all.put("loadAverageAtEnd", Machine.loadAverage());
        all.put("conditions", conditions);
        all.put("figures", figures.stream().map(Report::asMap).toList());
        String text = Json.read(Json.write(all)).toPrettyString() + "\n";
        Files.writeString(file, text);
        Files.writeString(folder.resolve("latest.json"), text);
        return file;
    }

    private static Map<String, Object> asMap(Figure figure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", figure.id());
        map.put("what", figure.what());
        map.put("kind", figure.kind().name());
        map.put("ratio", figure.ratio());
        map.put("ratios", figure.ratios());
        map.put("goal", figure.goal());
        map.put("met", figure.met());
        map.put("ours", samples(figure.ours()));
        map.put("base", samples(figure.base()));
        map.put("more", figure.more());
        return map;
    }

    private static List<Map<String, Object>> samples(List<Sample> samples) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Sample sample : samples) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("perSecond", sample.rate());
            map.put("p50Millis", sample.p50Millis());
            map.put("p99Millis", sample.p99Millis());
            map.put("count", sample.count());
            map.put("misses", sample.misses());
            list.add(map);
        }
        return list;
    }
}
