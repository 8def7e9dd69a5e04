package org.platen.itests.bench;

import java.util.Arrays;

/**
 * One side of one round.
 *
 * @param rate good ones per second
 * @param misses what failed or was not answered as it should
 */
record Sample(double rate, double p50Millis, double p99Millis, long count, long misses) {

    static Sample of(long[] nanos, long misses, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Sample(
                seconds == 0 ? 0 : sorted.length / seconds,
                percentile(sorted, 0.50),
                percentile(sorted, 0.99),
                sorted.length,
                misses);
    }

    /** The same latencies, at the rate at which the work was really finished. */
    Sample finished(long good, double seconds, long missed) {
        return new Sample(good / seconds, p50Millis, p99Millis, good, misses + missed);
    }

    private static double percentile(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
