package org.platen.itests.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A measured ratio.
 *
 * @param what what was done, and against what
 * @param goal what it must be, in words
 * @param more other facts, as numbers
 */
record Figure(
        String id,
        String what,
        Kind kind,
        List<Sample> ours,
        List<Sample> base,
        double limit,
        String goal,
        Map<String, Object> more) {

    /** What is compared. */
    enum Kind {
        /** Rates: the higher the better. */
        RATE,
        /** Times at the median: the lower the better. */
        TIME,
        /** A size. */
        SIZE,
        /** A number of things: the fewer the better. */
        COUNT
    }

    private static final ToDoubleFunction<Sample> RATE = Sample::rate;
    private static final ToDoubleFunction<Sample> P50 = Sample::p50Millis;

    private ToDoubleFunction<Sample> value() {
        return kind == Kind.RATE ? RATE : P50;
    }

    double[] ratios() {
        double[] ratios = new double[Math.min(ours.size(), base.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = value().applyAsDouble(ours.get(i)) / value().applyAsDouble(base.get(i));
        }
        return ratios;
    }

    double ratio() {
        return median(ratios());
    }

    double median(List<Sample> samples) {
        return median(samples, value());
    }

    static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return median(samples.stream().mapToDouble(value).toArray());
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    long misses() {
        return ours.stream().mapToLong(Sample::misses).sum();
    }

    boolean met() {
        return misses() == 0 && (kind == Kind.RATE ? ratio() >= limit : ratio() <= limit);
    }

    String shown(double value) {
        return switch (kind) {
            case RATE -> String.format(Locale.ROOT, "%.0f/s", value);
            case TIME ->
                value >= 1000
                        ? String.format(Locale.ROOT, "%.1f s", value / 1000)
                        : String.format(Locale.ROOT, "%.2f ms", value);
            case COUNT -> String.format(Locale.ROOT, "%.0f", value);
            case SIZE ->
                value < 1
                        ? String.format(Locale.ROOT, "%.0f kB", value * 1000)
                        : String.format(Locale.ROOT, "%.0f MB", value);
        };
    }
}
