package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.document.ParcelFile;
import org.platen.api.document.ParcelPaper;
import org.platen.api.model.Address;
import org.platen.api.model.JobId;
import org.platen.api.model.Money;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.BoughtLabel;
import org.platen.api.shipping.LabelState;
import org.platen.api.shipping.LabelView;
import org.platen.api.shipping.PackageContent;
import org.platen.api.shipping.PackageDraft;
import org.platen.api.shipping.PackageView;
import org.platen.api.shipping.ShipmentView;
import org.platen.api.shipping.TrackingEvent;
import org.platen.core.port.PackageRow;
import org.platen.core.port.Packages;
import org.platen.persistence.internal.jpa.Json;

/** Packages of shipments in SQL. */
final class SqlPackages implements Packages {
    private static final String ROWS = "SELECT id, shipment_id, number, carrier_key, tracking_number, label_printed_at,"
            + " delivered_at, EXISTS (SELECT 1 FROM package_content AS content"
            + " WHERE content.package_id = shipment_package.id) AS stated FROM shipment_package";

    /** Whether no carrier makes a file for a label with this number. */
    private static final String HOUSE = "(package.label_sha256 IS NULL AND NOT shipment.collect"
            + " AND COALESCE(package.tracking_number, shipment.tracking_number) IS NOT NULL AND (label.id IS NULL"
            + " OR (label.state = 'BOUGHT' AND label.work IS NULL AND label.problem IS NULL)))";

    private static final TypeReference<Address> ADDRESS = new TypeReference<>() {};

    private final Sql sql;

    SqlPackages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(ShipmentView shipment, Map<Long, PackageDraft> packages, Map<Long, Integer> amounts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<List<@Nullable Object>> contents = new ArrayList<>();
        boolean single = packages.size() == 1;
        packages.forEach((id, one) -> {
            rows.add(Sql.row(
                    id,
                    shipment.id().value(),
                    rows.size() + 1,
                    one.weightGrams(),
                    one.lengthMm(),
                    one.widthMm(),
                    one.heightMm(),
                    single ? shipment.trackingNumber() : null,
                    single ? shipment.trackingUrl() : null,
                    shipment.labelPrinted() ? shipment.createdAt() : null));
            Map<Long, Integer> pieces = new HashMap<>();
            one.contents()
                    .forEach(content -> pieces.merge(
                            content.job().value(),
                            content.pieces() == null
                                    ? amounts.getOrDefault(content.job().value(), 1)
                                    : content.pieces(),
                            Integer::sum));
            pieces.forEach((job, count) -> contents.add(Sql.row(id, job, count)));
        });
        sql.insert(
                "INSERT INTO shipment_package (id, shipment_id, number, weight_g, length_mm, width_mm, height_mm,"
                        + " tracking_number, tracking_url, label_printed_at)",
                rows);
        if (!contents.isEmpty()) {
            sql.insert("INSERT INTO package_content (package_id, job_id, pieces)", contents);
        }
    }

    @Override
    public void takeOut(Collection<JobId> jobs) {
        sql.update(
                "DELETE FROM package_content WHERE job_id IN (" + Sql.marks(jobs.size()) + ")",
                jobs.stream().map(JobId::value).toList());
    }

    @Override
    public List<PackageRow> of(ShipmentId shipment) {
        return sql.list(ROWS + " WHERE shipment_id = ? ORDER BY number", SqlPackages::row, shipment.value());
    }

    @Override
    public int labelPrinted(ShipmentId shipment, @Nullable Integer number, Instant at) {
        return sql.update(
                "UPDATE shipment_package SET label_printed_at = ? WHERE shipment_id = ? AND label_printed_at IS NULL"
                        + " AND number = COALESCE(?, number)",
                at,
                shipment.value(),
                number);
    }

    @Override
    public void bought(long packageId, String carrier, BoughtLabel label) {
        sql.update(
                "UPDATE shipment_package SET carrier_key = ?, tracking_number = ?, tracking_url = ?,"
                        + " labelled_at = UTC_TIMESTAMP(6), looked_at = UTC_TIMESTAMP(6) WHERE id = ?",
                carrier,
                label.trackingNumber(),
                label.trackingUrl(),
                packageId);
    }

    @Override
    public void filed(long packageId, String sha256, @Nullable String mediaType) {
        sql.update(
                "UPDATE shipment_package SET label_sha256 = ?, label_type = LEFT(?, 100) WHERE id = ?",
                sha256,
                mediaType,
                packageId);
    }

    @Override
    public void unlabelled(long packageId) {
        sql.update(
                "UPDATE shipment_package SET carrier_key = NULL, tracking_number = NULL, tracking_url = NULL,"
                        + " label_sha256 = NULL, label_type = NULL, label_printed_at = NULL, labelled_at = NULL,"
                        + " looked_at = NULL, carrier_status = NULL, carrier_status_at = NULL WHERE id = ?",
                packageId);
    }

    @Override
    public boolean delivered(long packageId, Instant at) {
        return sql.update(
                        "UPDATE shipment_package SET delivered_at = ?, looked_at = NULL WHERE id = ? AND delivered_at IS NULL",
                        at,
                        packageId)
                > 0;
    }

    @Override
    public void allDelivered(ShipmentId shipment, Instant at) {
        sql.update(
                "UPDATE shipment_package SET delivered_at = ?, looked_at = NULL WHERE shipment_id = ?"
                        + " AND delivered_at IS NULL",
                at,
                shipment.value());
    }

    @Override
    public List<PackageRow> tracked(String carrier, Collection<String> trackingNumbers) {
        List<@Nullable Object> values = new ArrayList<>(trackingNumbers);
        values.add(carrier);
        return sql.list(
                ROWS + " WHERE tracking_number IN (" + Sql.marks(trackingNumbers.size())
                        + ") AND carrier_key = ? ORDER BY id",
                SqlPackages::row,
                values);
    }

    @Override
    public Set<String> known(String carrier, Collection<TrackingEvent> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(carrier);
        events.forEach(event -> values.add(event.key()));
        return Set.copyOf(sql.list(
                "SELECT event_key FROM tracking_event WHERE carrier = ? AND event_key IN (" + Sql.marks(events.size())
                        + ")",
                row -> row.text("event_key"),
                values));
    }

    @Override
    public void said(long packageId, TrackingEvent event) {
        sql.update(
                "UPDATE shipment_package SET carrier_status = ?, carrier_status_at = ?,"
                        + " looked_at = IF(?, NULL, looked_at) WHERE id = ?"
                        + " AND (carrier_status_at IS NULL OR carrier_status_at <= ?)",
                event.status(),
                event.at(),
                event.status().last(),
                packageId,
                event.at());
    }

    @Override
    public List<String> underWay(String carrier, int max, Duration period, Duration longest, Duration lease) {
        record Due(long id, String trackingNumber) {}
        List<Due> due = sql.list(
                "SELECT id, tracking_number FROM shipment_package WHERE carrier_key = ?"
                        + " AND looked_at <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND ORDER BY looked_at, id LIMIT ?"
                        + " FOR UPDATE SKIP LOCKED",
                row -> new Due(row.number("id"), row.text("tracking_number")),
                carrier,
                period.toSeconds(),
                max);
        if (due.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(longest.toSeconds());
        values.add(period.toSeconds());
        values.add(lease.toSeconds());
        due.forEach(one -> values.add(one.id()));
        sql.update(
                "UPDATE shipment_package SET looked_at = IF(labelled_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND, NULL,"
                        + " UTC_TIMESTAMP(6) - INTERVAL ? SECOND + INTERVAL ? SECOND) WHERE id IN ("
                        + Sql.marks(due.size()) + ")",
                values);
        return due.stream().map(Due::trackingNumber).toList();
    }

    @Override
    public void asked(String carrier, String trackingNumber) {
        sql.update(
                "UPDATE shipment_package SET looked_at = UTC_TIMESTAMP(6) WHERE carrier_key = ?"
                        + " AND tracking_number = ? AND looked_at IS NOT NULL",
                carrier,
                trackingNumber);
    }

    @Override
    public boolean event(String carrier, TrackingEvent event, Instant at) {
        return sql.update(
                        "INSERT IGNORE INTO tracking_event (carrier, event_key, tracking_number, status, at, message,"
                                + " received_at) VALUES (?, ?, ?, ?, ?, LEFT(?, 500), ?)",
                        carrier,
                        event.key(),
                        event.trackingNumber(),
                        event.status(),
                        event.at(),
                        event.message(),
                        at)
                > 0;
    }

    @Override
    public Optional<ParcelFile> file(ShipmentId shipment, int number) {
        return sql.one(
                "SELECT package.label_sha256, package.label_type FROM shipment_package AS package"
                        + " JOIN label_purchase AS label ON label.live_package = package.id"
                        + " WHERE package.shipment_id = ? AND package.number = ? AND package.label_sha256 IS NOT NULL"
                        + " AND label.state = 'BOUGHT'",
                row -> new ParcelFile(row.text("label_sha256"), row.textOrNull("label_type")),
                shipment.value(),
                number);
    }

    @Override
    public Optional<ParcelPaper> paper(ShipmentId shipment, int number) {
        return sql.one(
                "SELECT package.shipment_id, package.number, (SELECT COUNT(*) FROM shipment_package AS other"
                        + " WHERE other.shipment_id = package.shipment_id) AS packages, orders.order_number,"
                        + " COALESCE(label.carrier_name, shipment.carrier) AS carrier, label.service,"
                        + " COALESCE(package.tracking_number, shipment.tracking_number) AS tracking_number,"
                        + " location.code AS location, location.address AS ship_from, orders.ship_to, package.weight_g"
                        + " FROM shipment_package AS package JOIN shipment ON shipment.id = package.shipment_id"
                        + " JOIN orders ON orders.id = shipment.order_id"
                        + " LEFT JOIN location ON location.id = shipment.location_id"
                        + " LEFT JOIN label_purchase AS label ON label.live_package = package.id"
                        + " WHERE package.shipment_id = ? AND package.number = ? AND " + HOUSE,
                SqlPackages::paper,
                shipment.value(),
                number);
    }

    private static ParcelPaper paper(Sql.Row row) throws SQLException {
        String from = row.textOrNull("ship_from");
        String to = row.textOrNull("ship_to");
        return new ParcelPaper(
                new ShipmentId(row.number("shipment_id")),
                row.integer("number"),
                row.integer("packages"),
                row.text("order_number"),
                row.textOrNull("carrier"),
                row.textOrNull("service"),
                row.text("tracking_number"),
                row.textOrNull("location"),
                from == null ? null : Json.read(from, ADDRESS),
                to == null ? null : Json.read(to, ADDRESS),
                row.integerOrNull("weight_g"));
    }

    private static PackageRow row(Sql.Row row) throws SQLException {
        return new PackageRow(
                row.number("id"),
                new ShipmentId(row.number("shipment_id")),
                row.integer("number"),
                row.textOrNull("carrier_key"),
                row.textOrNull("tracking_number"),
                row.timeOrNull("label_printed_at") != null,
                row.flag("stated"),
                row.timeOrNull("delivered_at"));
    }

    /** Packages as people see them, by shipment. */
    static Map<Long, List<PackageView>> views(Sql sql, List<Long> shipments) {
        String in = "(" + Sql.marks(shipments.size()) + ")";
        Map<Long, List<PackageContent>> contents = new HashMap<>();
        sql.list(
                        "SELECT content.package_id, content.job_id, content.pieces FROM package_content AS content"
                                + " JOIN shipment_package AS package ON package.id = content.package_id"
                                + " WHERE package.shipment_id IN " + in
                                + " ORDER BY content.package_id, content.job_id",
                        row -> Map.entry(
                                row.number("package_id"),
                                new PackageContent(new JobId(row.number("job_id")), row.integer("pieces"))),
                        shipments)
                .forEach(one -> contents.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(one.getValue()));
        Map<Long, List<PackageView>> views = new HashMap<>();
        sql.list(
                        "SELECT package.*, " + HOUSE
                                + " AS house_label, label.id AS label, label.carrier, label.reference, label.state, label.rate,"
                                + " label.cost, label.currency, label.attempts, label.problem, label.bought_at"
                                + " FROM shipment_package AS package JOIN shipment ON shipment.id = package.shipment_id"
                                + " LEFT JOIN label_purchase AS label ON label.live_package = package.id"
                                + " WHERE package.shipment_id IN " + in
                                + " ORDER BY package.shipment_id, package.number",
                        row -> Map.entry(
                                row.number("shipment_id"),
                                view(row, contents.getOrDefault(row.number("id"), List.of()))),
                        shipments)
                .forEach(one -> views.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(one.getValue()));
        return views;
    }

    private static PackageView view(Sql.Row row, List<PackageContent> contents) throws SQLException {
        String status = row.textOrNull("carrier_status");
        return new PackageView(
                row.integer("number"),
                row.integerOrNull("weight_g"),
                row.integerOrNull("length_mm"),
                row.integerOrNull("width_mm"),
                row.integerOrNull("height_mm"),
                contents,
                row.textOrNull("tracking_number"),
                row.textOrNull("tracking_url"),
                row.timeOrNull("label_printed_at") != null,
                row.textOrNull("label_sha256"),
                row.textOrNull("label_type"),
                row.flag("house_label"),
                row.timeOrNull("delivered_at"),
                status == null ? null : TrackingEvent.Status.valueOf(status),
                row.timeOrNull("carrier_status_at"),
                row.numberOrNull("label") == null ? null : label(row));
    }

    private static LabelView label(Sql.Row row) throws SQLException {
        String currency = row.textOrNull("currency");
        var cost = row.decimalOrNull("cost");
        return new LabelView(
                row.number("label"),
                row.text("carrier"),
                row.text("reference"),
                LabelState.valueOf(row.text("state")),
                row.textOrNull("rate"),
                cost == null || currency == null ? null : new Money(cost, currency),
                row.integer("attempts"),
                row.textOrNull("problem"),
                row.timeOrNull("bought_at"));
    }
}
