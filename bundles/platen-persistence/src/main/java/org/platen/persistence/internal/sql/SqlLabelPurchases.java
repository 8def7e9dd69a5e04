package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.Parcel;
import org.platen.core.port.LabelPurchase;
import org.platen.core.port.LabelPurchases;
import org.platen.persistence.internal.jpa.Json;

/** Purchases of labels in SQL. What is claimed is leased by the database's clock. */
final class SqlLabelPurchases implements LabelPurchases {
    private static final int MOST_ATTEMPTS = 8;
    private static final TypeReference<Address> ADDRESS = new TypeReference<>() {};
    private static final String ALL = "SELECT label.id, label.shipment_id, label.order_id, label.package_id,"
            + " package.number, label.carrier, label.reference, label.rate, label.asked, label.state, label.attempts,"
            + " label.given_up"
            + " FROM label_purchase AS label JOIN shipment_package AS package ON package.id = label.package_id";
    private static final String LIVE = " AND label.state NOT IN ('VOIDED', 'DROPPED') ORDER BY label.id FOR UPDATE";
    private static final String PARCEL = " package.shipment_id, package.number, package.weight_g, package.length_mm,"
            + " package.width_mm, package.height_mm, orders.order_number, orders.ship_to, orders.customer_email,"
            + " location.code AS location, location.address AS ship_from FROM shipment_package AS package"
            + " JOIN shipment ON shipment.id = package.shipment_id JOIN orders ON orders.id = shipment.order_id"
            + " LEFT JOIN location ON location.id = shipment.location_id";

    private final Sql sql;

    SqlLabelPurchases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(LabelPurchase p, String actor, Instant at) {
        sql.update(
                "INSERT INTO label_purchase (id, shipment_id, package_id, order_id, carrier, reference, rate, state,"
                        + " work, next_at, actor, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'BUY',"
                        + " UTC_TIMESTAMP(6), ?, ?)",
                p.id(),
                p.shipment().value(),
                p.packageId(),
                p.order().value(),
                p.carrier(),
                p.reference(),
                p.rate(),
                p.state(),
                actor,
                at);
    }

    @Override
    public List<LabelPurchase> lockLive(ShipmentId shipment) {
        return sql.list(ALL + " WHERE label.shipment_id = ?" + LIVE, SqlLabelPurchases::read, shipment.value());
    }

    @Override
    public Optional<LabelPurchase> lock(long id) {
        return sql.one(ALL + " WHERE label.id = ? FOR UPDATE", SqlLabelPurchases::read, id);
    }

    @Override
    public List<LabelPurchase> lockOfOrder(OrderId order) {
        return sql.list(ALL + " WHERE label.order_id = ?" + LIVE, SqlLabelPurchases::read, order.value());
    }

    @Override
    public void again(long id, @Nullable String rate) {
        sql.update(
                "UPDATE label_purchase SET state = 'WANTED', work = 'BUY', rate = ?, attempts = 0, problem = NULL,"
                        + " given_up = NULL, lease_until = NULL, next_at = UTC_TIMESTAMP(6) WHERE id = ?",
                rate,
                id);
    }

    @Override
    public void move(long id, LabelState to, LabelQueue.@Nullable Work work, @Nullable String problem) {
        sql.update(
                "UPDATE label_purchase SET state = ?, work = ?, problem = ?, given_up = NULL, attempts = 0,"
                        + " lease_until = NULL, next_at = UTC_TIMESTAMP(6) WHERE id = ?",
                to,
                work,
                problem,
                id);
    }

    @Override
    public void bought(long id, BoughtLabel label, Instant at) {
        sql.update(
                "UPDATE label_purchase SET state = 'BOUGHT', work = 'FILE', asked = FALSE, attempts = 0,"
                        + " problem = NULL, lease_until = NULL, next_at = UTC_TIMESTAMP(6), label_id = ?,"
                        + " carrier_name = LEFT(?, 120), tracking_number = ?, tracking_url = ?, cost = ?, currency = ?,"
                        + " service = LEFT(?, 120), bought_at = ? WHERE id = ?",
                label.labelId(),
                label.carrierName(),
                label.trackingNumber(),
                label.trackingUrl(),
                label.cost() == null ? null : label.cost().amount(),
                label.cost() == null ? null : label.cost().currency(),
                label.service(),
                at,
                id);
    }

    @Override
    public List<Parcel> parcels(ShipmentId shipment) {
        return sql.list(
                "SELECT CONCAT('platen-', package.shipment_id, '-', package.number) AS reference," + PARCEL
                        + " WHERE package.shipment_id = ? ORDER BY package.number",
                SqlLabelPurchases::parcel,
                shipment.value());
    }

    @Override
    public List<LabelQueue.Task> claim(int max, Duration lease, Set<String> except) {
        List<@Nullable Object> values = new ArrayList<>(except);
        values.add(max);
        String others = except.isEmpty() ? "" : " AND carrier NOT IN (" + Sql.marks(except.size()) + ")";
        // Locked alone: whoever works on the order or the shipment is not to be waited for.
        List<Long> ids = sql.list(
                "SELECT id FROM label_purchase WHERE work IN ('BUY', 'FILE', 'VOID')"
                        + " AND next_at <= UTC_TIMESTAMP(6)"
                        + " AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))" + others
                        + " ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED",
                row -> row.number("id"),
                values);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> leased = new ArrayList<>();
        leased.add(lease.toSeconds());
        leased.addAll(ids);
        sql.update(
                "UPDATE label_purchase SET attempts = attempts + 1, state = IF(work = 'BUY', 'BUYING', state),"
                        + " lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id IN (" + Sql.marks(ids.size())
                        + ")",
                leased);
        return sql.list(
                "SELECT label.id, label.work, label.carrier, label.attempts, label.asked, label.rate, label.label_id,"
                        + " label.reference," + PARCEL
                        + " JOIN label_purchase AS label ON label.package_id = package.id"
                        + " WHERE label.id IN (" + Sql.marks(ids.size()) + ") ORDER BY label.id",
                row -> new LabelQueue.Task(
                        row.number("id"),
                        LabelQueue.Work.valueOf(row.text("work")),
                        row.text("carrier"),
                        row.integer("attempts"),
                        row.flag("asked"),
                        row.textOrNull("rate"),
                        row.textOrNull("label_id"),
                        parcel(row)),
                ids);
    }

    @Override
    public int renew(Collection<Long> ids, Duration lease) {
        if (ids.isEmpty()) {
            return 0;
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(lease.toSeconds());
        values.addAll(ids);
        return sql.update(
                "UPDATE label_purchase SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id IN ("
                        + Sql.marks(ids.size()) + ") AND work IS NOT NULL AND lease_until > UTC_TIMESTAMP(6)",
                values);
    }

    @Override
    public boolean begin(long id, int attempt, String rate) {
        return sql.update(
                        "UPDATE label_purchase SET rate = ?, asked = TRUE WHERE id = ? AND attempts = ?"
                                + " AND state = 'BUYING' AND lease_until > UTC_TIMESTAMP(6)",
                        rate,
                        id,
                        attempt)
                > 0;
    }

    @Override
    public void retry(LabelQueue.Task task, String problem, @Nullable Duration delay) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(BackOff.cut(problem));
        values.add(MOST_ATTEMPTS);
        values.add(MOST_ATTEMPTS);
        values.add(MOST_ATTEMPTS);
        values.add(MOST_ATTEMPTS);
        if (delay != null) {
            values.add(Math.max(1, delay.toSeconds()));
        }
        values.add(task.id());
        values.add(task.attempt());
        values.add(task.work());
        // MariaDB sets from left to right: the state is decided before the work that it depends on.
        sql.update(
                "UPDATE label_purchase SET problem = ?, lease_until = NULL,"
                        + " given_up = IF(work <> 'BUY' AND attempts >= ?, work, NULL),"
                        + " state = IF(work = 'BUY', IF(attempts >= ?, 'FAILED', 'WANTED'),"
                        + " IF(work = 'VOID' AND attempts >= ?, 'BOUGHT', state)),"
                        + " work = IF(attempts >= ?, NULL, work), next_at = UTC_TIMESTAMP(6) + INTERVAL "
                        + (delay == null ? BackOff.SECONDS : "?") + " SECOND WHERE id = ? AND attempts = ?"
                        + " AND work = ?",
                values);
    }

    @Override
    public void postpone(LabelQueue.Task task, String problem, Duration delay) {
        sql.update(
                "UPDATE label_purchase SET problem = ?, lease_until = NULL, attempts = attempts - 1,"
                        + " state = IF(work = 'BUY', 'WANTED', state),"
                        + " next_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = ? AND attempts = ?"
                        + " AND work = ?",
                BackOff.cut(problem),
                Math.max(1, delay.toSeconds()),
                task.id(),
                task.attempt(),
                task.work());
    }

    @Override
    public void refused(LabelQueue.Task task, String problem, boolean certain) {
        sql.update(
                "UPDATE label_purchase SET problem = ?, lease_until = NULL,"
                        + " asked = IF(work = 'BUY' AND ?, FALSE, asked), given_up = IF(work <> 'BUY', work, NULL),"
                        + " state = IF(work = 'BUY', 'FAILED', IF(work = 'VOID', 'BOUGHT', state)), work = NULL"
                        + " WHERE id = ? AND attempts = ? AND work = ?",
                BackOff.cut(problem),
                certain,
                task.id(),
                task.attempt(),
                task.work());
    }

    @Override
    public void done(long id) {
        sql.update(
                "UPDATE label_purchase SET work = NULL, problem = NULL, lease_until = NULL WHERE id = ?"
                        + " AND work = 'FILE'",
                id);
    }

    private static LabelPurchase read(Sql.Row row) throws SQLException {
        String givenUp = row.textOrNull("given_up");
        return new LabelPurchase(
                row.number("id"),
                new ShipmentId(row.number("shipment_id")),
                new OrderId(row.number("order_id")),
                row.number("package_id"),
                row.integer("number"),
                row.text("carrier"),
                row.text("reference"),
                row.textOrNull("rate"),
                row.flag("asked"),
                LabelState.valueOf(row.text("state")),
                row.integer("attempts"),
                givenUp == null ? null : LabelQueue.Work.valueOf(givenUp));
    }

    private static Parcel parcel(Sql.Row row) throws SQLException {
        String from = row.textOrNull("ship_from");
        String to = row.textOrNull("ship_to");
        return new Parcel(
                row.text("reference"),
                new ShipmentId(row.number("shipment_id")),
                row.integer("number"),
                row.text("order_number"),
                row.textOrNull("location"),
                from == null ? null : Json.read(from, ADDRESS),
                to == null ? null : Json.read(to, ADDRESS),
                row.textOrNull("customer_email"),
                row.integerOrNull("weight_g"),
                row.integerOrNull("length_mm"),
                row.integerOrNull("width_mm"),
                row.integerOrNull("height_mm"));
    }

    @Override
    public Set<Long> voiding(ShipmentId shipment) {
        return Set.copyOf(sql.list(
                "SELECT package_id FROM label_purchase WHERE shipment_id = ? AND state = 'VOIDING'",
                row -> row.number("package_id"),
                shipment.value()));
    }

    @Override
    public Set<ShipmentId> addressed(OrderId order) {
        return Set.copyOf(sql.list(
                "SELECT DISTINCT l.shipment_id FROM label_purchase AS l JOIN shipment AS s ON s.id = l.shipment_id"
                        + " WHERE s.order_id = ? AND (l.state IN ('BUYING', 'BOUGHT', 'VOIDING')"
                        + " OR (l.asked AND l.state IN ('WANTED', 'FAILED')))",
                row -> new ShipmentId(row.number("shipment_id")),
                order.value()));
    }
}
