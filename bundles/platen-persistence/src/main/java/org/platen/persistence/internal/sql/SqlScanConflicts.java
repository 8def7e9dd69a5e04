package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.OfflineScanService.Conflict;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.port.ScanConflicts;

/** Scans that came too late to fit, in SQL. */
final class SqlScanConflicts implements ScanConflicts {
    private static final String ALL =
            "SELECT id, device, scan_id, barcode, station, at, received_at, code, message, actor,"
                    + " settled_at, settled_by, note FROM scan_conflict";

    private final Sql sql;

    SqlScanConflicts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Conflict put(Conflict conflict) {
        sql.update(
                "INSERT INTO scan_conflict (device, scan_id, barcode, station, at, received_at, code, message, actor)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE scan_id = VALUES(scan_id)",
                conflict.device(),
                conflict.scan(),
                conflict.barcode(),
                conflict.station(),
                conflict.at(),
                conflict.receivedAt(),
                conflict.code(),
                conflict.message(),
                conflict.actor());
        return sql.one(
                        ALL + " WHERE device = ? AND scan_id = ?",
                        SqlScanConflicts::read,
                        conflict.device(),
                        conflict.scan())
                .orElseThrow();
    }

    @Override
    public Map<String, Conflict> ofScans(String device, Collection<String> scans) {
        Map<String, Conflict> known = new HashMap<>();
        if (scans.isEmpty()) {
            return known;
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(device);
        values.addAll(scans);
        sql.list(
                        ALL + " WHERE device = ? AND scan_id IN (" + Sql.marks(scans.size()) + ")",
                        SqlScanConflicts::read,
                        values)
                .forEach(conflict -> known.put(conflict.scan(), conflict));
        return known;
    }

    @Override
    public Optional<Conflict> get(long id) {
        return sql.one(ALL + " WHERE id = ?", SqlScanConflicts::read, id);
    }

    @Override
    public Page<Conflict> find(boolean all, @Nullable Seen seen, PageRequest page) {
        long after = Cursor.id(page, 0L);
        String where = " WHERE id > ?" + (all ? "" : " AND settled_at IS NULL");
        List<@Nullable Object> values = new ArrayList<>();
        values.add(after);
        if (seen != null) {
            where += " AND (actor = ?"
                    + (seen.stations().isEmpty()
                            ? ")"
                            : " OR station IN (" + Sql.marks(seen.stations().size()) + "))");
            values.add(seen.actor());
            values.addAll(seen.stations());
        }
        values.add(page.limit() + 1);
        List<Conflict> found = sql.list(ALL + where + " ORDER BY id LIMIT ?", SqlScanConflicts::read, values);
        return Cursor.page(found, page, row -> Cursor.of(row.id()));
    }

    @Override
    public void settle(long id, String actor, String note, Instant at) {
        sql.update(
                "UPDATE scan_conflict SET settled_at = ?, settled_by = ?, note = ? WHERE id = ? AND settled_at IS NULL",
                at,
                actor,
                note,
                id);
    }

    private static Conflict read(Sql.Row row) throws SQLException {
        return new Conflict(
                row.number("id"),
                row.text("device"),
                row.text("scan_id"),
                row.text("barcode"),
                row.text("station"),
                row.time("at"),
                row.time("received_at"),
                row.text("code"),
                row.text("message"),
                row.text("actor"),
                row.timeOrNull("settled_at"),
                row.textOrNull("settled_by"),
                row.textOrNull("note"));
    }
}
