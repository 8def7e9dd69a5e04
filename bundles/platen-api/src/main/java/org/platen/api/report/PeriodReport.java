package org.platen.api.report;

import java.time.Instant;
import java.util.List;

/**
 * Rows over a period.
 *
 * @param from first moment that was looked at
 * @param to first moment that was not
 */
public record PeriodReport<T>(Instant from, Instant to, List<T> rows) {
    public PeriodReport {
        rows = List.copyOf(rows);
    }
}
