package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.port.QueuedJob;
import org.platen.persistence.internal.jpa.Json;

/** The queue: live jobs by deadline or order number, always along an index, never by an offset. */
final class QueueSearch {
    private static final String COLUMNS = "SELECT job.id, order_id, order_number, title, decoration,"
            + " workflow_id, state, phase,"
            + " amount, device, due_at, held, job.attributes, location.code AS location FROM job";
    private static final String LIVE = " LEFT JOIN location ON location.id = job.location_id WHERE live = TRUE";

    private final Sql sql;

    QueueSearch(Sql sql) {
        this.sql = sql;
    }

    /** @param locations where the jobs are; empty for anywhere */
    Page<QueuedJob> find(QueueFilter filter, Set<Long> locations, PageRequest page) {
        Long location = locations.size() == 1 ? locations.iterator().next() : null;
        StringBuilder where = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>();
        equal("order_id", filter.order() == null ? null : filter.order().value(), where, values);
        equal("order_number", filter.orderNumber(), where, values);
        equal("location_id", location, where, values);
        if (locations.size() > 1) {
            where.append(" AND location_id IN (")
                    .append(Sql.marks(locations.size()))
                    .append(")");
            values.addAll(locations);
        }
        equal("decoration", filter.decoration(), where, values);
        equal("state", filter.state(), where, values);
        equal("phase", filter.phase() == null ? null : filter.phase().number(), where, values);
        equal("device", filter.device(), where, values);
        String key = switch (filter.sort()) {
            case DUE -> "due_at";
            case ORDER_NUMBER -> "order_number";
        };
        Cursor.keys(page.after(), 2).ifPresent(keys -> {
            Object last = switch (filter.sort()) {
                case DUE -> OrderSearch.ofMicros(Cursor.number(keys.get(0)));
                case ORDER_NUMBER -> keys.get(0);
            };
            // One range of the index and a rest: an OR of two ranges costs more to plan than to read.
            where.append(" AND " + key + " >= ? AND (" + key + " > ? OR job.id > ?)");
            values.add(last);
            values.add(last);
            values.add(Cursor.number(keys.get(1)));
        });
        values.add(page.limit() + 1);
        List<QueuedJob> rows = sql.list(
                COLUMNS + index(filter, location) + LIVE + where + " ORDER BY " + key + ", job.id LIMIT ?",
                QueueSearch::read,
                values);
        return withReasons(Cursor.page(rows, page, row -> cursor(filter, row)));
    }

    /** Names the index where it is sure which one is right; to find out costs the database as much as the page itself. */
    private static String index(QueueFilter filter, @Nullable Long location) {
        boolean byType = filter.decoration() != null
                && location == null
                && filter.state() == null
                && filter.phase() == null
                && filter.sort() == QueueFilter.Sort.DUE
                && filter.order() == null
                && filter.orderNumber() == null
                && filter.device() == null;
        if (byType) {
            return " FORCE INDEX (job_kind)";
        }
        boolean byStep = filter.decoration() != null
                && filter.state() != null
                && filter.sort() == QueueFilter.Sort.DUE
                && filter.order() == null
                && filter.orderNumber() == null
                && filter.device() == null;
        if (!byStep) {
            return "";
        }
        return location == null ? " FORCE INDEX (job_type)" : " FORCE INDEX (job_place)";
    }

    private static String cursor(QueueFilter filter, QueuedJob last) {
        return switch (filter.sort()) {
            case DUE -> Cursor.of(OrderSearch.micros(last.dueAt()), last.id().value());
            case ORDER_NUMBER -> Cursor.of(last.orderNumber(), last.id().value());
        };
    }

    private static void equal(
            String column, @Nullable Object value, StringBuilder where, List<@Nullable Object> values) {
        if (value != null) {
            where.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }

    /** Says of held jobs why, by one more statement for the page. */
    private Page<QueuedJob> withReasons(Page<QueuedJob> rows) {
        List<Long> held = rows.items().stream()
                .filter(QueuedJob::held)
                .map(row -> row.id().value())
                .toList();
        if (held.isEmpty()) {
            return rows;
        }
        Map<Long, String> reasons = new HashMap<>();
        sql.list(
                        "SELECT job.id, hold.message FROM job JOIN hold ON hold.order_id = job.order_id"
                                + " AND hold.cleared_at IS NULL AND (hold.job_id = job.id OR (hold.job_id IS NULL"
                                + " AND (hold.item_id IS NULL OR hold.item_id = job.item_id)))"
                                + " WHERE job.id IN (" + Sql.marks(held.size()) + ") ORDER BY hold.id DESC",
                        row -> Map.entry(row.number("id"), row.text("message")),
                        held)
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        return rows.map(row -> row.withWhy(reasons.get(row.id().value())));
    }

    private static QueuedJob read(Sql.Row row) throws SQLException {
        return new QueuedJob(
                new JobId(row.number("id")),
                new OrderId(row.number("order_id")),
                row.text("order_number"),
                row.text("title"),
                row.text("decoration"),
                row.number("workflow_id"),
                row.text("state"),
                Phase.ofNumber(row.integer("phase")),
                row.integer("amount"),
                row.textOrNull("location"),
                row.textOrNull("device"),
                row.time("due_at"),
                row.flag("held"),
                null,
                Json.read(row.text("attributes"), SqlItems.MAP));
    }
}
