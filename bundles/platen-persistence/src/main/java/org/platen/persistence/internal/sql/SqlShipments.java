package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.port.Shipments;

/** Shipments in SQL. */
final class SqlShipments implements Shipments {
    private static final String ALL = "SELECT id, order_id, collect, carrier, tracking_number, tracking_url,"
            + " label_printed_at, shipped_at, delivered_at, created_at FROM shipment";

    private final Sql sql;

    SqlShipments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(ShipmentView s, String actor) {
        sql.update(
                "INSERT INTO shipment (id, order_id, collect, carrier, tracking_number, tracking_url, label_printed_at,"
                        + " actor, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                s.id().value(),
                s.order().value(),
                s.collect(),
                s.carrier(),
                s.trackingNumber(),
                s.trackingUrl(),
                s.labelPrinted() ? s.createdAt() : null,
                actor,
                s.createdAt());
    }

    @Override
    public Optional<ShipmentView> get(ShipmentId shipment) {
        return sql.one(ALL + " WHERE id = ?", this::read, shipment.value());
    }

    @Override
    public Optional<ShipmentView> lock(ShipmentId shipment) {
        return sql.one(ALL + " WHERE id = ? FOR UPDATE", this::read, shipment.value());
    }

    @Override
    public List<ShipmentView> ofOrder(OrderId order) {
        return sql.list(ALL + " WHERE order_id = ? ORDER BY id", this::read, order.value());
    }

    @Override
    public boolean labelPrinted(ShipmentId shipment, Instant at) {
        return once("label_printed_at", shipment, at);
    }

    @Override
    public boolean shipped(ShipmentId shipment, Instant at) {
        return once("shipped_at", shipment, at);
    }

    @Override
    public boolean delivered(ShipmentId shipment, Instant at) {
        return once("delivered_at", shipment, at);
    }

    private boolean once(String column, ShipmentId shipment, Instant at) {
        return sql.update(
                        "UPDATE shipment SET " + column + " = ? WHERE id = ? AND " + column + " IS NULL",
                        at,
                        shipment.value())
                > 0;
    }

    private ShipmentView read(Sql.Row row) throws SQLException {
        long id = row.number("id");
        OrderId order = new OrderId(row.number("order_id"));
        List<JobId> jobs = sql.list(
                "SELECT id FROM job WHERE order_id = ? AND shipment_id = ? ORDER BY id",
                job -> new JobId(job.number("id")),
                order.value(),
                id);
        return new ShipmentView(
                new ShipmentId(id),
                order,
                row.flag("collect"),
                row.textOrNull("carrier"),
                row.textOrNull("tracking_number"),
                row.textOrNull("tracking_url"),
                row.timeOrNull("label_printed_at") != null,
                row.timeOrNull("shipped_at"),
                row.timeOrNull("delivered_at"),
                jobs,
                row.time("created_at"));
    }
}
