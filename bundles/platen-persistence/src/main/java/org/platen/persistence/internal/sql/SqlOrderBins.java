package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.PutWallService.OrderBin;
import org.platen.api.model.OrderId;
import org.platen.core.port.Items;
import org.platen.core.port.OrderBins;

/** The put-wall in SQL. */
final class SqlOrderBins implements OrderBins {
    /** What is made there for an order: earlier steps of a garment are no pieces, nor is what was cancelled or given up. */
    private static final String PIECES = " FROM job LEFT JOIN job_step AS step ON step.job_id = job.id"
            + " WHERE job.order_id = ? AND job.location_id = ? AND job.phase <> 8 AND NOT job.waived"
            + " AND step.next_job IS NULL";

    private final Sql sql;

    SqlOrderBins(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<OrderBin> ofLocation(long location) {
        return sql.list(
                "SELECT location.code AS location, order_bin.code, walk, order_bin.active, order_id, assigned_at"
                        + " FROM order_bin JOIN location ON location.id = order_bin.location_id"
                        + " WHERE location_id = ? ORDER BY walk, order_bin.id",
                SqlOrderBins::read,
                location);
    }

    @Override
    public void put(long location, OrderBin bin) {
        sql.update(
                "INSERT INTO order_bin (location_id, code, walk, active) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE walk = VALUES(walk), active = VALUES(active)",
                location,
                bin.code(),
                bin.walk(),
                bin.active());
    }

    @Override
    public Optional<String> of(OrderId order, long location) {
        return sql.one(
                "SELECT code FROM order_bin WHERE order_id = ? AND location_id = ?",
                row -> row.text("code"),
                order.value(),
                location);
    }

    private record Bin(long id, String code, @Nullable Long order) {}

    @Override
    public Optional<String> take(OrderId order, long location, Instant at) {
        // A shop without a put-wall pays for this one look only.
        Optional<Bin> candidate = sql.one(
                "(SELECT id, code, order_id FROM order_bin WHERE order_id = ? AND location_id = ?) UNION ALL"
                        + " (SELECT id, code, order_id FROM order_bin WHERE location_id = ? AND order_id IS NULL"
                        + " AND active LIMIT 1) LIMIT 1",
                row -> new Bin(row.number("id"), row.text("code"), row.numberOrNull("order_id")),
                order.value(),
                location,
                location);
        if (candidate.isEmpty() || candidate.get().order() != null) {
            return candidate.map(Bin::code);
        }
        boolean several =
                sql.list("SELECT job.id" + PIECES + " LIMIT 2", row -> row.number("id"), order.value(), location)
                                .size()
                        > 1;
        if (!several) {
            return Optional.empty();
        }
        Optional<Bin> free = sql.one(
                "SELECT id, code, order_id FROM order_bin WHERE location_id = ? AND order_id IS NULL AND active"
                        + " ORDER BY walk, id LIMIT 1 FOR UPDATE SKIP LOCKED",
                row -> new Bin(row.number("id"), row.text("code"), null),
                location);
        free.ifPresent(bin -> sql.update(
                "UPDATE order_bin SET order_id = ?, assigned_at = ? WHERE id = ?", order.value(), at, bin.id()));
        return free.map(Bin::code);
    }

    @Override
    public Items.Made gathered(OrderId order, long location) {
        return sql.one(
                        "SELECT COUNT(*) AS pieces, COALESCE(SUM(job.phase IN (5, 6, 7)), 0) AS done" + PIECES
                                + " AND NOT job.run_out",
                        row -> new Items.Made(row.integer("done"), row.integer("pieces")),
                        order.value(),
                        location)
                .orElse(new Items.Made(0, 0));
    }

    @Override
    public void leave(OrderId order, long location) {
        sql.update(
                "UPDATE order_bin SET order_id = NULL, assigned_at = NULL WHERE order_id = ? AND location_id = ?"
                        + " AND NOT EXISTS (SELECT 1" + PIECES + " AND job.phase <> 7)",
                order.value(),
                location,
                order.value(),
                location);
    }

    @Override
    public void free(Collection<OrderId> orders) {
        sql.update(
                "UPDATE order_bin SET order_id = NULL, assigned_at = NULL WHERE order_id IN ("
                        + Sql.marks(orders.size()) + ")",
                orders.stream().map(OrderId::value).toList());
    }

    private static OrderBin read(Sql.Row row) throws SQLException {
        Long order = row.numberOrNull("order_id");
        return new OrderBin(
                row.text("location"),
                row.text("code"),
                row.integer("walk"),
                row.flag("active"),
                order == null ? null : new OrderId(order),
                row.timeOrNull("assigned_at"));
    }
}
