package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.history.MarkView;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.port.LastRead;
import org.platen.core.port.LastScan;
import org.platen.core.port.Mark;
import org.platen.core.port.Marks;
import org.platen.persistence.internal.jpa.Json;

/** The history in SQL; the database user may neither change nor delete it. */
final class SqlMarks implements Marks {
    private static final String ALL =
            "SELECT id, order_id, job_id, name, at, actor, from_state, to_state, spo, dwell_ms,"
                    + " detail FROM history_mark";

    private static final String SCANS = "SELECT job_id, job_version, name, from_state, to_state, at,"
            + " CAST(JSON_VALUE(detail, '$.batch') AS UNSIGNED) AS batch FROM history_mark";

    private final Sql sql;
    private final List<Mark> marks = new ArrayList<>();

    SqlMarks(Sql sql) {
        this.sql = sql;
    }

    /** Written with the others of the transaction at its end: they are what most of its round trips would be. */
    @Override
    public void add(List<Mark> more) {
        marks.addAll(more);
    }

    /** Writes what was added so far. */
    void flush() {
        if (marks.isEmpty()) {
            return;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            rows.add(Sql.row(
                    mark.order().value(),
                    mark.item() == null ? null : mark.item().value(),
                    mark.job() == null ? null : mark.job().value(),
                    mark.jobVersion(),
                    mark.name(),
                    mark.at(),
                    mark.actor(),
                    mark.from(),
                    mark.to(),
                    mark.spo(),
                    mark.dwellMillis(),
                    mark.detail().isEmpty() ? null : Json.write(mark.detail())));
        }
        sql.insert(
                "INSERT INTO history_mark (order_id, item_id, job_id, job_version, name, at, actor, from_state,"
                        + " to_state, spo, dwell_ms, detail)",
                rows);
        marks.clear();
    }

    @Override
    public Page<MarkView> ofOrder(OrderId order, boolean newestFirst, PageRequest page) {
        return page("order_id", order.value(), newestFirst, page);
    }

    @Override
    public Page<MarkView> ofJob(JobId job, boolean newestFirst, PageRequest page) {
        return page("job_id", job.value(), newestFirst, page);
    }

    private Page<MarkView> page(String whose, long id, boolean newestFirst, PageRequest page) {
        flush();
        List<MarkView> rows = sql.list(
                ALL + " WHERE " + whose + " = ? AND id " + (newestFirst ? "<" : ">") + " ? ORDER BY id"
                        + (newestFirst ? " DESC" : "") + " LIMIT ?",
                SqlMarks::read,
                id,
                Cursor.id(page, newestFirst ? Long.MAX_VALUE : 0),
                page.limit() + 1);
        return Cursor.page(rows, page, row -> Cursor.of(row.id()));
    }

    @Override
    public List<MarkView> around(OrderId order, ItemId item, @Nullable JobId job) {
        flush();
        return sql.list(
                ALL + " WHERE order_id = ? AND ((job_id IS NULL AND (item_id IS NULL OR item_id = ?)) OR job_id = ?)"
                        + " ORDER BY id",
                SqlMarks::read,
                order.value(),
                item.value(),
                job == null ? null : job.value());
    }

    @Override
    public boolean since(JobId job, Collection<String> names, Instant since) {
        flush();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(job.value());
        values.add(since);
        values.addAll(names);
        return !sql.list(
                        "SELECT id FROM history_mark WHERE job_id = ? AND at >= ? AND name IN ("
                                + Sql.marks(names.size()) + ") LIMIT 1",
                        row -> row.number("id"),
                        values)
                .isEmpty();
    }

    @Override
    public boolean scanned(JobId job, String station, Instant since) {
        flush();
        return sql.one(
                        "SELECT id FROM history_mark WHERE job_id = ? AND at >= ? AND station = ? LIMIT 1",
                        row -> row.number("id"),
                        job.value(),
                        since,
                        station)
                .isPresent();
    }

    @Override
    public Optional<LastScan> lastAt(String station) {
        flush();
        return sql.one(SCANS + " WHERE station = ? ORDER BY id DESC LIMIT 1", SqlMarks::scan, station);
    }

    @Override
    public void readOnly(String station, @Nullable JobId job, Instant at) {
        flush();
        sql.update(
                "INSERT INTO station_read (station, job_id, after_mark, at) SELECT ?, ?, COALESCE(MAX(id), 0), ?"
                        + " FROM history_mark WHERE station = ? ON DUPLICATE KEY UPDATE job_id = VALUES(job_id),"
                        + " after_mark = VALUES(after_mark), at = VALUES(at)",
                station,
                job == null ? null : job.value(),
                at,
                station);
    }

    @Override
    public Optional<LastRead> lastReadOnly(String station) {
        flush();
        return sql.one(
                "SELECT job_id, at FROM station_read WHERE station = ? AND after_mark >="
                        + " (SELECT COALESCE(MAX(id), 0) FROM history_mark WHERE station = ?)",
                row -> {
                    Long job = row.numberOrNull("job_id");
                    return new LastRead(job == null ? null : new JobId(job), row.time("at"));
                },
                station,
                station);
    }

    @Override
    public Map<JobId, String> stations(Collection<JobId> jobs) {
        flush();
        Map<JobId, String> stations = new HashMap<>();
        if (!jobs.isEmpty()) {
            sql.list(
                            "SELECT mark.job_id, mark.station FROM (SELECT MAX(id) AS id FROM history_mark"
                                    + " WHERE job_id IN (" + Sql.marks(jobs.size())
                                    + ") AND station IS NOT NULL GROUP BY job_id) AS newest"
                                    + " JOIN history_mark AS mark ON mark.id = newest.id",
                            row -> Map.entry(new JobId(row.number("job_id")), row.text("station")),
                            jobs.stream().map(JobId::value).toList())
                    .forEach(entry -> stations.put(entry.getKey(), entry.getValue()));
        }
        return stations;
    }

    @Override
    public List<LastScan> ofBatchScan(Collection<JobId> jobs, LastScan one, String station) {
        flush();
        if (jobs.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>();
        jobs.forEach(job -> values.add(job.value()));
        values.add(station);
        values.add(one.at());
        values.add(one.name());
        return sql
                .list(
                        SCANS + " WHERE job_id IN (" + Sql.marks(jobs.size())
                                + ") AND station = ? AND at = ? AND name = ? ORDER BY job_id",
                        SqlMarks::scan,
                        values)
                .stream()
                .filter(scan -> Objects.equals(scan.batch(), one.batch()))
                .toList();
    }

    private static LastScan scan(Sql.Row row) throws SQLException {
        return new LastScan(
                new JobId(row.number("job_id")),
                row.numberOrNull("job_version"),
                row.text("name"),
                row.textOrNull("from_state"),
                row.textOrNull("to_state"),
                row.time("at"),
                row.numberOrNull("batch"));
    }

    private static MarkView read(Sql.Row row) throws SQLException {
        Long job = row.numberOrNull("job_id");
        String detail = row.textOrNull("detail");
        return new MarkView(
                row.number("id"),
                new OrderId(row.number("order_id")),
                job == null ? null : new JobId(job),
                row.text("name"),
                row.time("at"),
                row.text("actor"),
                row.textOrNull("from_state"),
                row.textOrNull("to_state"),
                row.textOrNull("spo"),
                row.numberOrNull("dwell_ms"),
                detail == null ? Map.of() : Json.read(detail, SqlItems.MAP));
    }
}
