package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.platen.api.report.BottleneckRow;
import org.platen.api.report.PeriodReport;

/**
 * How long jobs stayed in the states that they left within a period, the slowest state first.
 *
 * @param from first moment that was looked at: the hour in which the wanted period begins
 * @param to first moment that was not
 */
public record BottlenecksJson(Instant from, Instant to, List<BottleneckJson> items) {
    public static BottlenecksJson of(PeriodReport<BottleneckRow> report) {
        return new BottlenecksJson(
                report.from(),
                report.to(),
                report.rows().stream().map(BottleneckJson::of).toList());
    }
}
