package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchFilter;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.LabelView;
import org.platen.api.job.Phase;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.port.BatchQuery;
import org.platen.core.port.BatchRow;
import org.platen.core.port.Batches;

/** Batches and labels in SQL. */
final class SqlBatches implements Batches {
    private static final String COLUMNS = "SELECT batch.id, decoration, location.code AS location, mixing_key, state,"
            + " created_at, released_at FROM batch";
    private static final String PLACE = " LEFT JOIN location ON location.id = batch.location_id";
    /** The phase of the job that is furthest back; the head of an index, whatever the size of the batch. */
    private static final String LAST =
            "COALESCE((SELECT phase FROM job WHERE batch_id = batch.id ORDER BY phase LIMIT 1), 9)";

    private final Sql sql;

    SqlBatches(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(
            BatchId batch, String decoration, String mixingKey, @Nullable Long location, String actor, Instant at) {
        sql.update(
                "INSERT INTO batch (id, decoration, location_id, mixing_key, state, actor, created_at)"
                        + " VALUES (?, ?, ?, ?, 'OPEN', ?, ?)",
                batch.value(),
                decoration,
                location,
                mixingKey,
                actor,
                at);
    }

    @Override
    public Optional<BatchRow> get(BatchId batch) {
        return withJobs(sql.list(COLUMNS + PLACE + " WHERE batch.id = ?", SqlBatches::read, batch.value())).stream()
                .findFirst();
    }

    @Override
    public Page<BatchRow> find(BatchFilter filter, Set<Long> locations, PageRequest page) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Cursor.id(page, Long.MAX_VALUE));
        String where = " WHERE batch.id < ?";
        if (filter.state() != null) {
            where += " AND state = ?";
            values.add(filter.state());
        }
        where += switch (filter.finished()) {
            case EXCLUDE -> " AND " + LAST + " < " + Phase.DECORATED.number();
            case ONLY -> " AND " + LAST + " >= " + Phase.DECORATED.number();
            case INCLUDE -> "";
        };
        if (!locations.isEmpty()) {
            // What is nowhere yet is everybody's, unless a place was asked for.
            where += " AND (batch.location_id IN (" + Sql.marks(locations.size()) + ")"
                    + (filter.location() == null ? " OR batch.location_id IS NULL)" : ")");
        }
        values.addAll(locations);
        values.add(page.limit() + 1);
        String index = filter.state() == null ? " FORCE INDEX (PRIMARY)" : " FORCE INDEX (batch_state)";
        List<BatchRow> heads =
                sql.list(COLUMNS + index + PLACE + where + " ORDER BY batch.id DESC LIMIT ?", SqlBatches::read, values);
        Page<BatchRow> shown = Cursor.page(heads, page, batch -> Cursor.of(batch.id()));
        return new Page<>(withJobs(shown.items()), shown.next());
    }

    @Override
    public void setState(BatchId batch, String state) {
        sql.update("UPDATE batch SET state = ? WHERE id = ?", state, batch.value());
    }

    @Override
    public void printed(List<LabelView> labels, Instant at) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        labels.forEach(label -> rows.add(Sql.row(label.job().value(), label.barcode(), 0, at)));
        if (rows.isEmpty()) {
            return;
        }
        sql.insert("INSERT IGNORE INTO label (job_id, barcode, printed, created_at)", rows);
        sql.update(
                "UPDATE label SET printed = printed + 1 WHERE job_id IN (" + Sql.marks(labels.size()) + ")",
                labels.stream().map(label -> label.job().value()).toList());
    }

    @Override
    public List<LabelView> labels(BatchId batch) {
        return sql.list(
                "SELECT job.id, job.title, label.barcode, label.printed FROM job JOIN label ON label.job_id = job.id"
                        + " WHERE job.batch_id = ? ORDER BY job.id",
                row -> new LabelView(
                        new JobId(row.number("id")), row.text("barcode"), row.text("title"), row.integer("printed")),
                batch.value());
    }

    @Override
    public Optional<JobId> byBarcode(String barcode) {
        return sql.one(
                "SELECT job_id FROM label WHERE barcode = ?", row -> new JobId(row.number("job_id")), barcode.strip());
    }

    @Override
    public List<BatchQuery.Candidate> candidates(BatchQuery query, BatchQuery.@Nullable After after, int max) {
        return BatchSearch.candidates(sql, query, after, max);
    }

    @Override
    public void setRule(BatchId batch, String rule, BatchRule.Kind kind) {
        sql.update("UPDATE batch SET rule = ?, kind = ? WHERE id = ?", rule, kind.name(), batch.value());
    }

    @Override
    public boolean release(BatchId batch, Instant at) {
        return sql.update(
                        "UPDATE batch SET state = 'RELEASED', released_at = ? WHERE id = ? AND released_at IS NULL",
                        at,
                        batch.value())
                > 0;
    }

    @Override
    public Set<JobId> labelled(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "SELECT job_id FROM label WHERE job_id IN (" + Sql.marks(jobs.size()) + ")",
                        row -> new JobId(row.number("job_id")),
                        jobs.stream().map(JobId::value).toList()));
    }

    private List<BatchRow> withJobs(List<BatchRow> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        Map<Long, List<BatchRow.Job>> jobs = new HashMap<>();
        sql.list(
                        "SELECT id, batch_id, order_id, order_number, title, state, phase, amount FROM job"
                                + " WHERE batch_id IN (" + Sql.marks(heads.size()) + ") ORDER BY id",
                        row -> Map.entry(row.number("batch_id"), job(row)),
                        heads.stream().map(batch -> batch.id().value()).toList())
                .forEach(entry -> jobs.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return heads.stream()
                .map(head -> new BatchRow(
                        head.id(),
                        head.decoration(),
                        head.location(),
                        head.mixingKey(),
                        head.state(),
                        jobs.getOrDefault(head.id().value(), List.of()),
                        head.createdAt(),
                        head.releasedAt()))
                .toList();
    }

    private static BatchRow.Job job(Sql.Row row) throws SQLException {
        return new BatchRow.Job(
                new JobId(row.number("id")),
                new OrderId(row.number("order_id")),
                row.text("order_number"),
                row.text("title"),
                row.text("state"),
                Phase.ofNumber(row.integer("phase")),
                row.integer("amount"));
    }

    private static BatchRow read(Sql.Row row) throws SQLException {
        return new BatchRow(
                new BatchId(row.number("id")),
                row.text("decoration"),
                row.textOrNull("location"),
                row.text("mixing_key"),
                row.text("state"),
                List.of(),
                row.time("created_at"),
                row.timeOrNull("released_at"));
    }
}
