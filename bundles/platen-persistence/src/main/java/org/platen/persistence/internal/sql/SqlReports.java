package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.core.port.Reports;

/**
 * Reports in SQL: sums by the hour, the day and the month, and beside them the marks that are not yet in the sums. Both are
 * read by one statement, so that each mark counts once whatever the roll-up does meanwhile.
 */
final class SqlReports implements Reports {
    /** {@link JobId}'s mark enters one of these when the job enters the phase DECORATED or SHIPPED (JobEngine). */
    private static final String DECORATED = "'Printed'";

    private static final String SHIPPED = "'Shipped'";

    private static final String HOUR = DwellSpan.Piece.HOUR.of("m.at");
    private static final String MOVES = " FROM history_mark m JOIN job j ON j.id = m.job_id";
    private static final String NEWER =
            " WHERE m.id > (SELECT done_id FROM report_progress WHERE name = 'history') AND m.at >= ? AND m.at < ?";
    private static final String CHUNK = " WHERE m.id > ? AND m.id <= ?";
    private static final String DWELT = " AND m.dwell_ms IS NOT NULL AND m.from_state IS NOT NULL";

    /** What was decorated is not when that scan was taken back (StationCommands). */
    private static final String UNDONE =
            "(m.name = 'job.undo' AND JSON_VALUE(m.detail, '$.undone') <=> " + DECORATED + ")";

    private static final String GOOD = "(m.spo <=> " + DECORATED + ") - " + UNDONE;
    private static final String GONE = "(m.spo <=> " + SHIPPED + ")";
    private static final String FLOWED =
            " AND m.dwell_ms IS NOT NULL AND (m.spo IN (" + DECORATED + ", " + SHIPPED + ") OR " + UNDONE + ")";

    private final Sql sql;

    SqlReports(Sql sql) {
        this.sql = sql;
    }

    /** The class of a time in milliseconds. */
    private static String timeClass(String millis) {
        return "IF(" + millis + " < 1, 0, 1 + FLOOR(LOG2(" + millis + ") * " + PER_DOUBLING + "))";
    }

    @Override
    public List<Standing> standing(Set<Long> locations, Instant now) {
        List<@Nullable Object> values = new ArrayList<>(List.of(now, now));
        String where = " WHERE live = 1" + at("location_id", locations);
        values.addAll(locations);
        return sql.list(
                "SELECT decoration, location_id, state, phase, "
                        + timeClass("(TIMESTAMPDIFF(MICROSECOND, state_since, ?) DIV 1000)")
                        + " AS time_class, COUNT(*) AS jobs, MIN(state_since) AS oldest FROM job" + where
                        + " GROUP BY decoration, location_id, state, phase, time_class",
                row -> new Standing(
                        place(row, row.numberOrNull("location_id")),
                        Phase.ofNumber(row.integer("phase")),
                        row.integer("time_class"),
                        row.number("jobs"),
                        row.time("oldest")),
                values);
    }

    @Override
    public Map<Place, List<JobId>> oldest(Collection<Place> places, int each) {
        Map<Place, List<JobId>> oldest = new LinkedHashMap<>();
        if (places.isEmpty()) {
            return oldest;
        }
        String one = "(SELECT id, decoration, location_id, state FROM job WHERE live = 1 AND decoration = ?"
                + " AND location_id <=> ? AND state = ? ORDER BY phase, state_since LIMIT ?)";
        List<@Nullable Object> values = new ArrayList<>();
        for (Place place : places) {
            Collections.addAll(values, place.decoration(), place.location(), place.state(), each);
        }
        sql.list(
                String.join(" UNION ALL ", Collections.nCopies(places.size(), one)),
                row -> oldest.computeIfAbsent(place(row, row.numberOrNull("location_id")), place -> new ArrayList<>())
                        .add(new JobId(row.number("id"))),
                values);
        return oldest;
    }

    @Override
    public List<Left> left(Instant from, Instant to, Set<Long> locations) {
        String there = at("location_id", locations);
        List<String> parts = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (DwellSpan span : DwellSpan.of(from, to)) {
            String begin = span.piece().column;
            parts.add("SELECT decoration, location_id, state, time_class, jobs, millis FROM " + span.piece().table
                    + " WHERE " + begin + " >= ? AND " + begin + " < ?" + there);
            values.addAll(period(span.from(), span.to(), locations));
        }
        parts.add("SELECT j.decoration, COALESCE(j.location_id, 0), m.from_state, " + timeClass("m.dwell_ms")
                + ", 1, m.dwell_ms" + MOVES + NEWER + DWELT + at("j.location_id", locations));
        values.addAll(period(from, to, locations));
        return sql.list(
                "SELECT decoration, location_id, state, time_class, SUM(jobs) AS jobs, SUM(millis) AS millis FROM ("
                        + String.join(" UNION ALL ", parts)
                        + ") AS moves GROUP BY decoration, location_id, state, time_class",
                row -> new Left(
                        place(row, known(row)), row.integer("time_class"), row.number("jobs"), row.number("millis")),
                values);
    }

    @Override
    public List<Flow> flow(Instant from, Instant to, Set<Long> locations) {
        String sums = "SELECT hour, decoration, location_id, decorated, shipped FROM flow_sum"
                + " WHERE hour >= ? AND hour < ?" + at("location_id", locations);
        String newer = "SELECT " + HOUR + ", j.decoration, COALESCE(j.location_id, 0), " + GOOD + ", " + GONE + MOVES
                + NEWER + FLOWED + at("j.location_id", locations);
        return sql.list(
                "SELECT hour, decoration, location_id, SUM(decorated) AS decorated, SUM(shipped) AS shipped FROM ("
                        + sums
                        + " UNION ALL " + newer
                        + ") AS moves GROUP BY hour, decoration, location_id ORDER BY hour, decoration, location_id",
                row -> new Flow(
                        row.time("hour"),
                        row.text("decoration"),
                        known(row),
                        row.number("decorated"),
                        row.number("shipped")),
                Stream.of(period(from, to, locations), period(from, to, locations))
                        .flatMap(List::stream)
                        .toList());
    }

    @Override
    public long behind() {
        return sql.one(
                        "SELECT COALESCE((SELECT MAX(id) FROM history_mark), 0) - done_id AS behind"
                                + " FROM report_progress WHERE name = 'history'",
                        row -> row.number("behind"))
                .orElse(0L);
    }

    @Override
    public boolean rollUp(Duration settle, int most) {
        Progress progress = sql.one(
                        "SELECT done_id, seen_id, seen_at <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND AS settled"
                                + " FROM report_progress WHERE name = 'history' FOR UPDATE SKIP LOCKED",
                        row -> new Progress(row.number("done_id"), row.number("seen_id"), row.flag("settled")),
                        settle.toSeconds())
                .orElse(null);
        if (progress == null || !progress.settled()) {
            return false;
        }
        long upTo = Math.min(progress.seen(), progress.done() + most);
        if (upTo > progress.done()) {
            take(progress.done(), upTo);
        }
        if (upTo < progress.seen()) {
            sql.update("UPDATE report_progress SET done_id = ? WHERE name = 'history'", upTo);
            return true;
        }
        long last = sql.one("SELECT MAX(id) AS last FROM history_mark", row -> row.number("last"))
                .orElse(0L);
        sql.update(
                "UPDATE report_progress SET done_id = ?, seen_id = ?, seen_at = UTC_TIMESTAMP(6) WHERE name = 'history'",
                upTo,
                Math.max(upTo, last));
        return settle.isZero() && last > upTo;
    }

    private void take(long after, long upTo) {
        // Waits for transactions that wrote such marks and have not ended yet.
        sql.one(
                "SELECT COUNT(*) AS marks FROM history_mark WHERE id > ? AND id <= ? LOCK IN SHARE MODE",
                row -> row.number("marks"),
                after,
                upTo);
        for (DwellSpan.Piece piece : DwellSpan.Piece.values()) {
            String table = piece.table;
            sql.update(
                    "INSERT INTO " + table + " (" + piece.column
                            + ", decoration, location_id, state, time_class, jobs, millis) SELECT " + piece.of("m.at")
                            + ", j.decoration, COALESCE(j.location_id, 0), m.from_state, " + timeClass("m.dwell_ms")
                            + ", COUNT(*), SUM(m.dwell_ms)" + MOVES + CHUNK + DWELT + " GROUP BY 1, 2, 3, 4, 5"
                            + " ON DUPLICATE KEY UPDATE jobs = " + table + ".jobs + VALUES(jobs), millis = " + table
                            + ".millis + VALUES(millis)",
                    after,
                    upTo);
        }
        sql.update(
                "INSERT INTO flow_sum (hour, decoration, location_id, decorated, shipped) SELECT " + HOUR
                        + ", j.decoration, COALESCE(j.location_id, 0), SUM(" + GOOD + "), SUM(" + GONE + ")" + MOVES
                        + CHUNK + FLOWED + " GROUP BY 1, 2, 3"
                        + " ON DUPLICATE KEY UPDATE decorated = flow_sum.decorated + VALUES(decorated),"
                        + " shipped = flow_sum.shipped + VALUES(shipped)",
                after,
                upTo);
    }

    private record Progress(long done, long seen, boolean settled) {}

    private static String at(String column, Set<Long> locations) {
        return switch (locations.size()) {
            case 0 -> "";
            case 1 -> " AND " + column + " = ?";
            default -> " AND " + column + " IN (" + Sql.marks(locations.size()) + ")";
        };
    }

    private static List<Object> period(Instant from, Instant to, Set<Long> locations) {
        List<Object> values = new ArrayList<>(List.of(from, to));
        values.addAll(locations);
        return values;
    }

    private static @Nullable Long known(Sql.Row row) throws SQLException {
        long location = row.number("location_id");
        return location == 0 ? null : location;
    }

    private static Place place(Sql.Row row, @Nullable Long location) throws SQLException {
        return new Place(row.text("decoration"), row.text("state"), location);
    }
}
