package org.platen.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.platen.itests.harness.Rest;

/** P3 for every filter that the queue offers, alone and with each other, over HTTP. */
final class QueueFilters {
    private static final String QUEUE = "/api/v1/queue?limit=50";
    private static final double LIMIT_MILLIS = 50;
    private static final double PERCENT = 95;

    private final Options options;
    private final BenchServer bench;
    private final QueueData data;
    /** What each filter is asked for: mostly what is common, now and then what is rare. */
    private final Map<String, List<String>> filters = new LinkedHashMap<>();

    QueueFilters(Options options, BenchServer bench, QueueData data) {
        this.options = options;
        this.bench = bench;
        this.data = data;
        filters.put("order", List.of(String.valueOf(data.orderWithManyJobs())));
        filters.put("orderNumber", List.of("MANY"));
        filters.put("location", List.of("main", QueueData.ANNEX));
        filters.put("decoration", List.of("dtg", "print3d"));
        filters.put("state", List.of("pending", "printed"));
        filters.put("phase", List.of("READY", "PRODUCING", "COMPLETED"));
        filters.put("device", List.of(QueueData.DEVICE, "nowhere"));
    }

    List<Figure> measure(String size) {
        List<Figure> figures = new ArrayList<>();
        String base = QUEUE + "&order=" + data.orderWithManyJobs();
        figures.add(alone(size, "none", List.of(QUEUE), base));
        filters.forEach((name, values) -> figures.add(alone(
                size,
                name,
                values.stream()
                        .map(value -> QUEUE + "&" + name + "=" + Rest.encode(value))
                        .toList(),
                base)));
        figures.add(alone(size, "sort", List.of(QUEUE + "&sort=ORDER_NUMBER"), base));
        figures.add(together(size));
        return figures;
    }

    private Figure alone(String size, String filter, List<String> paths, String base) {
        Duration side = options.side().dividedBy(3);
        Load.closed(1, side, number -> client(paths));
        Rounds rounds = Rounds.of(
                options.rounds(),
                () -> Load.closed(1, side, number -> client(paths)),
                () -> Load.closed(1, side, number -> client(List.of(base))));
        return rounds.time(
                "P3/by-" + filter + "/" + size,
                size + " jobs: queue by " + filter + " over HTTP / 50 rows by their order's key",
                1.5,
                "<= 1.5 x",
                Map.of());
    }

    private Client client(List<String> paths) {
        SplittableRandom random = new SplittableRandom(4);
        Map<String, String> headers = bench.operatorHeaders();
        return Requests.on(
                bench.wire(), wire -> Requests.good(wire.get(paths.get(random.nextInt(paths.size())), headers) == 200));
    }

    /** Each combination of filters and order, some times: the worst of their p95 counts. */
    private Figure together(String size) {
        Map<String, Double> seen = new LinkedHashMap<>();
        List<String> names = List.copyOf(filters.keySet());
        long misses = 0;
        try (Wire wire = bench.wire()) {
            for (int set = 0; set < 1 << names.size(); set++) {
                for (String sort : List.of("DUE", "ORDER_NUMBER")) {
                    double[] millis = new double[options.quick() ? 20 : 40];
                    for (int i = 0; i < millis.length; i++) {
                        String path = path(names, set, sort, i);
                        long begin = System.nanoTime();
                        misses += wire.get(path, bench.operatorHeaders()) == 200 ? 0 : 1;
                        millis[i] = (System.nanoTime() - begin) / 1e6;
                    }
                    Arrays.sort(millis);
                    seen.put(shown(names, set, sort), millis[(int) Math.ceil(PERCENT / 100 * millis.length) - 1]);
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<Map.Entry<String, Double>> worst = seen.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(10)
                .toList();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("combinations", seen.size());
        worst.forEach(entry -> more.put(entry.getKey(), entry.getValue()));
        double p95 = worst.get(0).getValue();
        return new Figure(
                "P3/combined/" + size,
                size + " jobs: worst p95 of " + seen.size() + " combinations ("
                        + worst.get(0).getKey() + "), against 50 ms",
                Figure.Kind.TIME,
                List.of(new Sample(1, p95, p95, seen.size(), misses)),
                List.of(new Sample(1, LIMIT_MILLIS, LIMIT_MILLIS, 0, 0)),
                1,
                "p95 <= 50 ms",
                more);
    }

    private String path(List<String> names, int set, String sort, int turn) {
        StringBuilder path = new StringBuilder(QUEUE + "&sort=" + sort);
        int shift = turn;
        for (int i = 0; i < names.size(); i++) {
            if ((set & 1 << i) != 0) {
                List<String> values = filters.getOrDefault(names.get(i), List.of(""));
                path.append('&')
                        .append(names.get(i))
                        .append('=')
                        .append(Rest.encode(values.get(shift % values.size())));
                shift /= values.size();
            }
        }
        return path.toString();
    }

    private static String shown(List<String> names, int set, String sort) {
        List<String> used = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if ((set & 1 << i) != 0) {
                used.add(names.get(i));
            }
        }
        return (used.isEmpty() ? "all" : String.join("+", used)) + " by " + sort;
    }
}
