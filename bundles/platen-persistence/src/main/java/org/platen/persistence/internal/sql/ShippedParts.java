package org.platen.persistence.internal.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.model.OrderId;

/** What of a storefront's order is in a shipment, or in a package that is told on its own. */
final class ShippedParts {
    private record Told(
            long shipment,
            long part,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl) {}

    private ShippedParts() {}

    /** @param part id of a shipment or of a package */
    static OutboundUpdate.@Nullable Shipped of(Sql sql, OrderId order, long part) {
        Told told = sql.one(
                        "SELECT id, 0 AS part, carrier, tracking_number, tracking_url FROM shipment WHERE id = ?"
                                + " UNION ALL SELECT shipment_id, package.id, shipment.carrier,"
                                + " COALESCE(package.tracking_number, shipment.tracking_number),"
                                + " COALESCE(package.tracking_url, shipment.tracking_url)"
                                + " FROM shipment_package AS package"
                                + " JOIN shipment ON shipment.id = package.shipment_id"
                                + " WHERE package.id = ? LIMIT 1",
                        row -> new Told(
                                row.number("id"),
                                row.number("part"),
                                row.textOrNull("carrier"),
                                row.textOrNull("tracking_number"),
                                row.textOrNull("tracking_url")),
                        part,
                        part)
                .orElse(null);
        if (told == null) {
            return null;
        }
        List<OutboundUpdate.Line> lines = told.part() == 0 ? ofShipment(sql, order, part) : ofPackage(sql, order, told);
        return new OutboundUpdate.Shipped(part, told.carrier(), told.trackingNumber(), told.trackingUrl(), lines);
    }

    private static List<OutboundUpdate.Line> ofShipment(Sql sql, OrderId order, long shipment) {
        return lines(
                sql,
                "SELECT item.external_line_id AS line, item.quantity, SUM(job.amount) AS whole,"
                        + " SUM(IF(job.shipment_id < ?, job.amount, 0)) AS earlier,"
                        + " SUM(IF(job.shipment_id = ?, job.amount, 0)) AS here FROM job"
                        + " JOIN order_item AS item ON item.id = job.item_id",
                order,
                List.of(shipment, shipment));
    }

    private static List<OutboundUpdate.Line> ofPackage(Sql sql, OrderId order, Told told) {
        return lines(
                sql,
                "SELECT item.external_line_id AS line, item.quantity, SUM(job.amount) AS whole,"
                        + " SUM(IF(job.shipment_id < ?, job.amount, 0)) + SUM(COALESCE(packed.earlier, 0)) AS earlier,"
                        + " SUM(COALESCE(packed.here, 0)) AS here FROM job"
                        + " JOIN order_item AS item ON item.id = job.item_id LEFT JOIN (SELECT content.job_id,"
                        + " SUM(IF(content.package_id < ?, content.pieces, 0)) AS earlier,"
                        + " SUM(IF(content.package_id = ?, content.pieces, 0)) AS here FROM package_content AS content"
                        + " JOIN shipment_package AS package ON package.id = content.package_id"
                        + " WHERE package.shipment_id = ? GROUP BY content.job_id) AS packed ON packed.job_id = job.id",
                order,
                List.of(told.shipment(), told.part(), told.part(), told.shipment()));
    }

    /**
     * Pieces of each line that are whole with this part: a piece may be made by several jobs, and all parts together are
     * the line's quantity. Jobs that are out of scope count nowhere.
     */
    private static List<OutboundUpdate.Line> lines(Sql sql, String counts, OrderId order, List<Long> values) {
        List<Object> bound = new ArrayList<>(values);
        bound.add(order.value());
        return sql
                .list(
                        counts + " WHERE job.order_id = ? AND item.external_line_id IS NOT NULL AND job.phase <> 8"
                                + " AND NOT job.run_out AND NOT (job.phase = 9 AND job.waived)"
                                + " GROUP BY item.id HAVING here > 0 ORDER BY item.position",
                        row -> {
                            long earlier = row.number("earlier");
                            long through = earlier + row.number("here");
                            long whole = row.number("whole");
                            int quantity = row.integer("quantity");
                            return new OutboundUpdate.Line(
                                    row.text("line"), (int) (quantity * through / whole - quantity * earlier / whole));
                        },
                        bound)
                .stream()
                .filter(line -> line.quantity() > 0)
                .toList();
    }
}
