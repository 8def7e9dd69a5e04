package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRule;
import org.platen.api.floor.BatchView;
import org.platen.api.floor.LabelView;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.core.port.BatchQuery;
import org.platen.core.port.Batches;

/** Batches and labels in SQL. */
final class SqlBatches implements Batches {
    private static final String ALL = "SELECT id, decoration, mixing_key, state, created_at FROM batch";

    private final Sql sql;

    SqlBatches(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(BatchView batch, @Nullable Long location, String actor) {
        sql.update(
                "INSERT INTO batch (id, decoration, location_id, mixing_key, state, actor, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                batch.id().value(),
                batch.decoration(),
                location,
                batch.mixingKey(),
                batch.state(),
                actor,
                batch.createdAt());
    }

    @Override
    public Optional<BatchView> get(BatchId batch) {
        return sql.one(ALL + " WHERE id = ?", this::read, batch.value());
    }

    @Override
    public List<BatchView> open() {
        return sql.list(ALL + " WHERE state = 'OPEN' ORDER BY id LIMIT 500", this::read);
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

    private BatchView read(Sql.Row row) throws SQLException {
        BatchId id = new BatchId(row.number("id"));
        List<JobId> jobs = sql.list(
                "SELECT id FROM job WHERE batch_id = ? ORDER BY id", job -> new JobId(job.number("id")), id.value());
        return new BatchView(
                id, row.text("decoration"), row.text("mixing_key"), row.text("state"), jobs, row.time("created_at"));
    }
}
