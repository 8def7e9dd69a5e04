package org.platen.core.report;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.platen.core.port.Reports;

/** How often which time occurred, in classes of a fixed ratio; see {@link Reports}. */
final class Times {
    private final NavigableMap<Integer, Long> counts = new TreeMap<>();
    private long count;

    void add(int timeClass, long times) {
        counts.merge(timeClass, times, Long::sum);
        count += times;
    }

    long count() {
        return count;
    }

    /** Nearest rank: the smallest class that holds this share of the times, told by its geometric middle. */
    Duration percentile(int percent) {
        long rank = Math.max(1, (count * percent + 99) / 100);
        long seen = 0;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return middle(entry.getKey());
            }
        }
        return Duration.ZERO;
    }

    private static Duration middle(int timeClass) {
        if (timeClass < 1) {
            return Duration.ZERO;
        }
        double millis = Math.pow(2, (timeClass - 0.5) / Reports.PER_DOUBLING);
        return Duration.ofNanos(Math.round(millis * 1e6));
    }
}
