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
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.port.ShipmentHead;
import org.platen.core.port.Shipments;

/** Shipments in SQL. */
final class SqlShipments implements Shipments {
    private static final String ALL = "SELECT id, order_id, collect, carrier, tracking_number, tracking_url,"
            + " label_printed_at, shipped_at, delivered_at, carrier_has_at, created_at FROM shipment";
    private static final String HEAD =
            "SELECT id, order_id, collect, label_printed_at, shipped_at FROM shipment WHERE id = ?";

    private final Sql sql;

    SqlShipments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(ShipmentView s, @Nullable Long location, String actor) {
        sql.update(
                "INSERT INTO shipment (id, order_id, collect, carrier, tracking_number, tracking_url, label_printed_at,"
                        + " location_id, actor, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                s.id().value(),
                s.order().value(),
                s.collect(),
                s.carrier(),
                s.trackingNumber(),
                s.trackingUrl(),
                s.labelPrinted() ? s.createdAt() : null,
                location,
                actor,
                s.createdAt());
    }

    @Override
    public Optional<ShipmentView> get(ShipmentId shipment) {
        return views(ALL + " WHERE id = ?", shipment.value()).stream().findFirst();
    }

    @Override
    public Optional<ShipmentHead> head(ShipmentId shipment) {
        return sql.one(HEAD, SqlShipments::head, shipment.value());
    }

    @Override
    public Optional<ShipmentHead> lock(ShipmentId shipment) {
        return sql.one(HEAD + " FOR UPDATE", SqlShipments::head, shipment.value());
    }

    @Override
    public List<ShipmentView> ofOrder(OrderId order) {
        return views(ALL + " WHERE order_id = ? ORDER BY id", order.value());
    }

    @Override
    public boolean labelPrinted(ShipmentId shipment, Instant at) {
        return once("label_printed_at", shipment, at);
    }

    @Override
    public void labelGone(ShipmentId shipment) {
        sql.update(
                "UPDATE shipment SET label_printed_at = NULL, tracking_number = NULL, tracking_url = NULL,"
                        + " carrier_state = NULL, carrier_has_at = NULL, carrier_problem = NULL"
                        + " WHERE id = ? AND shipped_at IS NULL",
                shipment.value());
    }

    @Override
    public void tracking(ShipmentId shipment, String carrier, String trackingNumber, @Nullable String trackingUrl) {
        sql.update(
                "UPDATE shipment SET carrier = ?, tracking_number = ?, tracking_url = ?"
                        + " WHERE id = ? AND tracking_number IS NULL",
                carrier,
                trackingNumber,
                trackingUrl,
                shipment.value());
    }

    @Override
    public boolean shipped(ShipmentId shipment, Instant at) {
        return sql.update(
                        "UPDATE shipment SET shipped_at = ?,"
                                + " carrier_state = IF(carrier_state = 'UNSCANNED', 'SCANNED', carrier_state)"
                                + " WHERE id = ? AND shipped_at IS NULL",
                        at,
                        shipment.value())
                > 0;
    }

    @Override
    public void carrierHas(ShipmentId shipment, String problem, Instant at) {
        sql.update(
                "UPDATE shipment SET carrier_has_at = ?, carrier_state = IF(shipped_at IS NULL, 'UNSCANNED', 'SCANNED'),"
                        + " carrier_problem = ? WHERE id = ? AND carrier_state IS NULL",
                at,
                problem,
                shipment.value());
    }

    @Override
    public boolean delivered(ShipmentId shipment, Instant at) {
        return once("delivered_at", shipment, at);
    }

    @Override
    public boolean allDelivered(OrderId order) {
        return sql.one(
                        "SELECT id FROM shipment WHERE order_id = ? AND delivered_at IS NULL AND EXISTS (SELECT 1 FROM job"
                                + " WHERE job.order_id = shipment.order_id AND job.shipment_id = shipment.id"
                                + " AND job.phase <> 8 AND NOT job.run_out AND NOT (job.phase = 9 AND job.waived))"
                                + " LIMIT 1",
                        row -> row.number("id"),
                        order.value())
                .isEmpty();
    }

    @Override
    public void trackedBy(ShipmentId shipment, long emptied, Collection<Long> others) {
        String other = " FROM shipment_package WHERE id IN (" + Sql.marks(others.size())
                + ") AND tracking_number IS NOT NULL ORDER BY number LIMIT 1)";
        List<@Nullable Object> values = new ArrayList<>(others);
        values.addAll(others);
        values.add(shipment.value());
        values.add(emptied);
        sql.update(
                "UPDATE shipment SET tracking_url = (SELECT tracking_url" + other
                        + ", tracking_number = (SELECT tracking_number" + other
                        + " WHERE id = ? AND tracking_number = (SELECT tracking_number FROM shipment_package WHERE id = ?)",
                values);
    }

    private boolean once(String column, ShipmentId shipment, Instant at) {
        return sql.update(
                        "UPDATE shipment SET " + column + " = ? WHERE id = ? AND " + column + " IS NULL",
                        at,
                        shipment.value())
                > 0;
    }

    private static ShipmentHead head(Sql.Row row) throws SQLException {
        return new ShipmentHead(
                new ShipmentId(row.number("id")),
                new OrderId(row.number("order_id")),
                row.flag("collect"),
                row.timeOrNull("label_printed_at") != null,
                row.timeOrNull("shipped_at"));
    }

    /** Shipments of one order, with what is in them: a fixed number of statements however many they are. */
    private List<ShipmentView> views(String query, long value) {
        List<ShipmentView> bare = sql.list(query, SqlShipments::bare, value);
        if (bare.isEmpty()) {
            return List.of();
        }
        List<Long> ids = bare.stream().map(one -> one.id().value()).toList();
        Map<Long, List<JobId>> jobs = new HashMap<>();
        List<Object> values = new ArrayList<>();
        values.add(bare.get(0).order().value());
        values.addAll(ids);
        sql.list(
                        "SELECT id, shipment_id FROM job WHERE order_id = ? AND shipment_id IN ("
                                + Sql.marks(ids.size()) + ") ORDER BY id",
                        row -> Map.entry(row.number("shipment_id"), new JobId(row.number("id"))),
                        values)
                .forEach(job -> jobs.computeIfAbsent(job.getKey(), key -> new ArrayList<>())
                        .add(job.getValue()));
        Map<Long, List<PackageView>> packages = SqlPackages.views(sql, ids);
        return bare.stream()
                .map(one -> filled(
                        one,
                        jobs.getOrDefault(one.id().value(), List.of()),
                        packages.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static ShipmentView filled(ShipmentView s, List<JobId> jobs, List<PackageView> packages) {
        return new ShipmentView(
                s.id(),
                s.order(),
                s.collect(),
                s.carrier(),
                s.trackingNumber(),
                s.trackingUrl(),
                s.labelPrinted(),
                s.shippedAt(),
                s.deliveredAt(),
                s.carrierHasAt(),
                jobs,
                packages,
                s.createdAt());
    }

    private static ShipmentView bare(Sql.Row row) throws SQLException {
        return new ShipmentView(
                new ShipmentId(row.number("id")),
                new OrderId(row.number("order_id")),
                row.flag("collect"),
                row.textOrNull("carrier"),
                row.textOrNull("tracking_number"),
                row.textOrNull("tracking_url"),
                row.timeOrNull("label_printed_at") != null,
                row.timeOrNull("shipped_at"),
                row.timeOrNull("delivered_at"),
                row.timeOrNull("carrier_has_at"),
                List.of(),
                List.of(),
                row.time("created_at"));
    }
}
