package org.platen.rest.v1;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.platen.api.report.BottleneckRow;

/**
 * How long jobs stayed in a state.
 *
 * @param medianSeconds within 4.5 % of the true median
 * @param p90Seconds within 4.5 % of the true 90th percentile
 */
public record BottleneckJson(
        int rank,
        String decoration,
        String state,
        @Nullable String location,
        long count,
        BigDecimal meanSeconds,
        BigDecimal medianSeconds,
        BigDecimal p90Seconds) {
    public static BottleneckJson of(BottleneckRow row) {
        return new BottleneckJson(
                row.rank(),
                row.decoration(),
                row.state(),
                row.location(),
                row.jobs(),
                seconds(row.mean()),
                seconds(row.median()),
                seconds(row.p90()));
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3);
    }
}
