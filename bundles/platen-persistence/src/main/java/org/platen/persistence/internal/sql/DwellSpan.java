package org.platen.persistence.internal.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a period, read from one table of sums.
 *
 * @param from first moment, the begin of a piece
 * @param to first moment that does not belong to it, the begin of a piece too
 */
record DwellSpan(Piece piece, Instant from, Instant to) {

    /** Sums are kept in pieces of time, in UTC; each larger piece is made of whole smaller ones. */
    enum Piece {
        MONTH("dwell_month", "month", "%Y-%m-01", null),
        DAY("dwell_day", "day", "%Y-%m-%d", MONTH),
        HOUR("dwell_sum", "hour", "%Y-%m-%d %H:00:00", DAY);

        final String table;
        final String column;
        private final String format;
        private final @Nullable Piece larger;

        Piece(String table, String column, String format, @Nullable Piece larger) {
            this.table = table;
            this.column = column;
            this.format = format;
            this.larger = larger;
        }

        /** SQL of the begin of the piece in which a moment falls. */
        String of(String moment) {
            return "CAST(DATE_FORMAT(" + moment + ", '" + format + "') AS DATETIME)";
        }

        /** The last begin that is not after the moment; of days and months only. */
        private Instant floor(Instant moment) {
            LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
            return (this == MONTH ? day.withDayOfMonth(1) : day)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }

        /** The first begin that is not before the moment. */
        private Instant ceiling(Instant moment) {
            Instant floor = floor(moment);
            return floor.equals(moment) ? moment : floor(floor.plusSeconds(this == DAY ? 86_400 : 31 * 86_400L));
        }
    }

    /** A period of whole hours in the largest pieces that it holds: hours and days at its edges, months between. */
    static List<DwellSpan> of(Instant from, Instant to) {
        List<DwellSpan> spans = new ArrayList<>();
        add(spans, Piece.HOUR, from, to);
        return spans;
    }

    private static void add(List<DwellSpan> spans, Piece piece, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return;
        }
        Piece larger = piece.larger;
        if (larger != null) {
            Instant first = larger.ceiling(from);
            Instant last = larger.floor(to);
            if (first.isBefore(last)) {
                add(spans, piece, from, first);
                add(spans, larger, first, last);
                add(spans, piece, last, to);
                return;
            }
        }
        spans.add(new DwellSpan(piece, from, to));
    }
}
