package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.platen.api.report.PeriodReport;
import org.platen.api.report.ThroughputRow;

/**
 * Jobs that were decorated and shipped, hour by hour; hours without any are left out.
 *
 * @param from first moment that was looked at: the hour in which the wanted period begins
 * @param to first moment that was not
 */
public record ThroughputJson(Instant from, Instant to, List<ThroughputHourJson> items) {
    public static ThroughputJson of(PeriodReport<ThroughputRow> report) {
        return new ThroughputJson(
                report.from(),
                report.to(),
                report.rows().stream().map(ThroughputHourJson::of).toList());
    }
}
