package org.platen.persistence.internal.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.QualityService.By;
import org.platen.api.floor.QualityService.RejectReason;
import org.platen.api.floor.QualityService.RejectRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.Quality;

/** Rejected pieces in SQL; the database user may neither change nor delete them. */
final class SqlQuality implements Quality {
    private final Sql sql;

    SqlQuality(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<Reject> rejects) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Reject reject : rejects) {
            JobRow job = reject.job();
            rows.add(Sql.row(
                    job.id().value(),
                    job.order().value(),
                    job.decoration(),
                    job.location(),
                    reject.device() == null ? job.device() : reject.device(),
                    reject.reason(),
                    job.amount(),
                    reject.actor(),
                    reject.at()));
        }
        sql.insert(
                "INSERT INTO reject (job_id, order_id, decoration, location_id, device, reason, amount, actor, at)",
                rows);
    }

    @Override
    public List<RejectReason> reasons() {
        return sql.list(
                "SELECT code, label, active FROM reject_reason ORDER BY code",
                row -> new RejectReason(row.text("code"), row.text("label"), row.flag("active")));
    }

    @Override
    public void putReason(RejectReason reason) {
        sql.update(
                "INSERT INTO reject_reason (code, label, active) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE label = VALUES(label), active = VALUES(active)",
                reason.code(),
                reason.label(),
                reason.active());
    }

    @Override
    public List<RejectRow> report(Instant from, Instant to, By by, Set<Long> locations) {
        String key = switch (by) {
            case REASON -> "reject.reason";
            case DEVICE -> "reject.device";
            case OPERATOR -> "reject.actor";
            case DECORATION -> "reject.decoration";
        };
        List<@Nullable Object> values = new ArrayList<>(List.of(from, to));
        values.addAll(locations);
        return sql.list(
                "SELECT COALESCE(" + key + ", '') AS what, COALESCE(MAX(reject_reason.label), '') AS label,"
                        + " COUNT(*) AS rejects, SUM(reject.amount) AS waste,"
                        + " SUM(EXISTS (SELECT 1 FROM history_mark AS mark WHERE mark.job_id = reject.job_id"
                        + " AND mark.name = 'job.remade')) AS remade,"
                        + " COUNT(*) / SUM(COUNT(*)) OVER () AS share FROM reject"
                        + " LEFT JOIN reject_reason ON reject_reason.code = reject.reason"
                        + " WHERE reject.at >= ? AND reject.at < ?"
                        + Sql.at("reject.location_id", locations)
                        + " GROUP BY what ORDER BY rejects DESC, what",
                row -> new RejectRow(
                        row.text("what"),
                        by == By.REASON ? row.text("label") : "",
                        row.number("rejects"),
                        row.number("waste"),
                        row.number("remade"),
                        row.real("share")),
                values);
    }
}
