package org.platen.itests.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is measured and for how long.
 *
 * @param only ids of the measures that are wanted; empty for all
 * @param side how long one side of one round is measured
 * @param warmUp how long the server works before the first round
 * @param jobs sizes of the job table at which the queue is read
 * @param held jobs that wait for stock
 * @param marks marks of the history that reports are made of
 */
record Options(
        boolean quick,
        Set<String> only,
        int rounds,
        Duration side,
        Duration warmUp,
        List<Integer> jobs,
        int held,
        int marks) {
    static final String USAGE = """
            Usage: ./platen bench [--quick] [--only P1b,P2] [--rounds N] [--jobs 10000,1000000]
                                  [--held 100000] [--marks 10000000]
              P-null  requests that need no work: what client and HTTP cost
              P1a     webhooks acknowledged        P4a  batches by a rule
              P1b     orders from webhook to queue P5   sweep of held jobs (P5a, P5b)
              P2      scans, also of one order     P8   reports, from sums and raw
              P3      queue pages, every filter    P9   start, against bare Karaf
              P11     the console in a browser     P10  memory, against bare Karaf""";

    static Options parse(List<String> arguments) {
        boolean quick = arguments.contains("--quick");
        Set<String> only = new TreeSet<>();
        int rounds = quick ? 2 : 5;
        List<Integer> jobs = List.of(10_000, 1_000_000);
        int held = 100_000;
        int marks = quick ? 1_000_000 : 10_000_000;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--quick" -> {}
                case "--only" ->
                    Arrays.stream(value(arguments, ++i).split(","))
                            .map(id -> id.strip().toLowerCase(Locale.ROOT))
                            .forEach(only::add);
                case "--rounds" -> rounds = Integer.parseInt(value(arguments, ++i));
                case "--held" -> held = Integer.parseInt(value(arguments, ++i));
                case "--marks" -> marks = Integer.parseInt(value(arguments, ++i));
                case "--jobs" ->
                    jobs = Arrays.stream(value(arguments, ++i).split(","))
                            .map(Integer::valueOf)
                            .sorted()
                            .toList();
                default -> throw new IllegalArgumentException("bench does not know " + arguments.get(i) + "\n" + USAGE);
            }
        }
        return new Options(
                quick,
                only,
                rounds,
                Duration.ofSeconds(quick ? 3 : 6),
                Duration.ofSeconds(quick ? 30 : 60),
                jobs,
                held,
                marks);
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(arguments.get(index - 1) + " needs a value\n" + USAGE);
        }
        return arguments.get(index);
    }

    boolean wants(String... ids) {
        return only.isEmpty() || Arrays.stream(ids).anyMatch(id -> only.contains(id.toLowerCase(Locale.ROOT)));
    }
}
