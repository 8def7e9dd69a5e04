package org.platen.persistence.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.BatchRule;
import org.platen.core.port.BatchQuery;

/** Candidates of batch rules, page by page along the index of due dates. */
final class BatchSearch {
    private BatchSearch() {}

    static List<BatchQuery.Candidate> candidates(Sql sql, BatchQuery query, BatchQuery.@Nullable After after, int max) {
        List<@Nullable Object> values = new ArrayList<>();
        String index = query.location() == null ? "job_type" : "job_place";
        StringBuilder where = new StringBuilder(
                " WHERE job.live = TRUE AND job.decoration = ? AND job.state = ?" + " AND job.held = FALSE");
        values.add(query.decoration());
        values.add(query.state());
        if (query.location() != null) {
            where.append(" AND job.location_id = ?");
            values.add(query.location());
        }
        if (after != null) {
            // The first comparison alone is what the server can use as a range.
            where.append(" AND job.due_at >= ? AND (job.due_at > ? OR job.id > ?)");
            values.add(after.dueAt());
            values.add(after.dueAt());
            values.add(after.job().value());
        }
        in(where, values, "item.sku_code", query.skus());
        in(
                where,
                values,
                "UPPER(JSON_VALUE(orders.ship_to, '$.countryCode'))",
                query.countries().stream()
                        .map(country -> country.toUpperCase(Locale.ROOT))
                        .toList());
        in(where, values, "orders.shipping_method", query.shippingMethods());
        if (query.units() != BatchRule.Units.ANY) {
            where.append(" AND (SELECT SUM(piece.quantity) FROM order_item AS piece"
                            + " WHERE piece.order_id = job.order_id AND piece.removed = FALSE) ")
                    .append(query.units() == BatchRule.Units.SINGLE ? "= 1" : "> 1");
        }
        values.add(max);
        return sql.list(
                "SELECT " + SqlJobs.COLUMNS_OF_JOB + ", item.sku_code FROM job FORCE INDEX (" + index + ")"
                        + " STRAIGHT_JOIN orders ON orders.id = job.order_id"
                        + " STRAIGHT_JOIN order_item AS item ON item.id = job.item_id"
                        + where + " ORDER BY job.due_at, job.id LIMIT ?",
                row -> new BatchQuery.Candidate(SqlJobs.read(row), row.textOrNull("sku_code")),
                values);
    }

    private static void in(StringBuilder where, List<@Nullable Object> values, String column, List<String> wanted) {
        if (!wanted.isEmpty()) {
            where.append(" AND ")
                    .append(column)
                    .append(" IN (")
                    .append(Sql.marks(wanted.size()))
                    .append(')');
            values.addAll(wanted);
        }
    }
}
