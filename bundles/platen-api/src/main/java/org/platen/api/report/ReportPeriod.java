package org.platen.api.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * A period of whole hours, as sums are kept by the hour.
 *
 * @param from first moment that belongs to it
 * @param to first moment that does not
 */
public record ReportPeriod(Instant from, Instant to) {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(400);

    /** @throws PlatenException when it is empty or longer than 400 days */
    public ReportPeriod {
        if (!from.isBefore(to)) {
            throw PlatenException.field(Errors.INVALID, "from", "must be before 'to'");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw PlatenException.field(Errors.INVALID, "from", "must be at most 400 days before 'to'");
        }
        from = from.truncatedTo(ChronoUnit.HOURS);
        to = to.minusNanos(1).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    /** Widened to whole hours; the last seven days where nothing is said. */
    public static ReportPeriod of(@Nullable Instant from, @Nullable Instant to, Instant now) {
        Instant end = to == null ? now : to;
        return new ReportPeriod(from == null ? end.minus(USUAL) : from, end);
    }
}
