package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.CustomerId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderSummary;
import org.platen.api.order.PaymentState;
import org.platen.core.port.DueState;
import org.platen.core.port.JobCounts;

/** The list of orders: a page by its keys, then the counts of just its orders. */
final class OrderSearch {
    private static final String COLUMNS = "SELECT id, order_number, origin, state, payment, customer_status,"
            + " customer_id, customer_name, fulfilment_date, closed_at, created_at FROM orders WHERE ";

    private final Sql sql;
    private final Set<Long> locations;

    /** @param locations where orders are to be seen; empty for all */
    OrderSearch(Sql sql, Set<Long> locations) {
        this.sql = sql;
        this.locations = locations;
    }

    private record Head(
            OrderId id,
            String number,
            String origin,
            OrderState state,
            PaymentState payment,
            @Nullable CustomerStatus status,
            @Nullable CustomerId customer,
            @Nullable String customerName,
            @Nullable LocalDate due,
            boolean closed,
            Instant createdAt) {}

    private record Counts(int items, JobCounts jobs, boolean printing) {}

    Page<OrderSummary> find(OrderFilter filter, PageRequest page, Instant now) {
        List<Head> rows = switch (filter.sort()) {
            case CREATED -> byCreation(filter, page);
            case FULFILMENT_DATE -> byDate(filter, page);
        };
        Page<Head> heads = Cursor.page(rows, page, head -> cursor(filter, head));
        Map<OrderId, Counts> counts = counts(heads.items());
        return heads.map(head ->
                summary(head, counts.getOrDefault(head.id(), new Counts(0, JobCounts.NONE, false)), now));
    }

    private static String cursor(OrderFilter filter, Head last) {
        return switch (filter.sort()) {
            case CREATED -> Cursor.of(micros(last.createdAt()), last.id().value());
            case FULFILMENT_DATE ->
                Cursor.of(
                        last.due() == null ? "-" : last.due().toString(),
                        last.id().value());
        };
    }

    private List<Head> byCreation(OrderFilter filter, PageRequest page) {
        List<String> where = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        conditions(filter, where, values);
        Cursor.keys(page.after(), 2).ifPresent(keys -> {
            Instant at = ofMicros(Cursor.number(keys.get(0)));
            where.add("(created_at < ? OR (created_at = ? AND id < ?))");
            values.add(at);
            values.add(at);
            values.add(Cursor.number(keys.get(1)));
        });
        values.add(page.limit() + 1);
        return sql.list(COLUMNS + all(where) + " ORDER BY created_at DESC, id DESC LIMIT ?", OrderSearch::read, values);
    }

    /** Orders with a date by that date, then those without. */
    private List<Head> byDate(OrderFilter filter, PageRequest page) {
        Optional<List<String>> keys = Cursor.keys(page.after(), 2);
        List<Head> rows = new ArrayList<>();
        boolean undated = keys.filter(key -> key.get(0).equals("-")).isPresent();
        if (!undated) {
            rows.addAll(dated(filter, keys, page.limit() + 1));
        }
        if (rows.size() <= page.limit()) {
            List<String> where = new ArrayList<>();
            List<@Nullable Object> values = new ArrayList<>();
            conditions(filter, where, values);
            where.add("fulfilment_date IS NULL");
            if (undated) {
                where.add("id > ?");
                values.add(Cursor.number(keys.orElseThrow().get(1)));
            }
            values.add(page.limit() + 1 - rows.size());
            rows.addAll(sql.list(COLUMNS + all(where) + " ORDER BY id LIMIT ?", OrderSearch::read, values));
        }
        return rows;
    }

    private List<Head> dated(OrderFilter filter, Optional<List<String>> keys, int limit) {
        List<String> where = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        conditions(filter, where, values);
        where.add("fulfilment_date IS NOT NULL");
        keys.ifPresent(key -> {
            LocalDate date = LocalDate.parse(key.get(0));
            where.add("(fulfilment_date > ? OR (fulfilment_date = ? AND id > ?))");
            values.add(date);
            values.add(date);
            values.add(Cursor.number(key.get(1)));
        });
        values.add(limit);
        return sql.list(COLUMNS + all(where) + " ORDER BY fulfilment_date, id LIMIT ?", OrderSearch::read, values);
    }

    private static String all(List<String> where) {
        return where.isEmpty() ? "TRUE" : String.join(" AND ", where);
    }

    private void conditions(OrderFilter filter, List<String> where, List<@Nullable Object> values) {
        places(where, values);
        switch (filter.closed()) {
            case EXCLUDE -> where.add("is_closed = FALSE");
            case ONLY -> where.add("is_closed = TRUE");
            case INCLUDE -> {}
        }
        equal(
                "customer_id",
                filter.customer() == null ? null : filter.customer().value(),
                where,
                values);
        equal("order_number", filter.number(), where, values);
        equal("state", filter.state(), where, values);
        equal("storefront", filter.storefront(), where, values);
        if (filter.customerText() != null) {
            where.add("(customer_name LIKE ? OR customer_email LIKE ?)");
            String prefix = filter.customerText().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            values.add(prefix);
            values.add(prefix);
        }
        if (filter.from() != null) {
            where.add("created_at >= ?");
            values.add(SqlOrders.startOf(filter.from()));
        }
        if (filter.to() != null) {
            where.add("created_at < ?");
            values.add(SqlOrders.startOf(filter.to().plusDays(1)));
        }
    }

    /** Something of the order is made there, or nothing of it is anywhere. */
    private void places(List<String> where, List<@Nullable Object> values) {
        if (!locations.isEmpty()) {
            String in = Sql.marks(locations.size());
            // Asked of each order that is not at one place: as EXISTS it would read the lines of all orders first.
            where.add("(orders.location_id IN (" + in + ") OR (orders.location_id IS NULL AND COALESCE((SELECT"
                    + " MAX(COALESCE(item_split.location_id, order_item.location_id) IN (" + in
                    + ")) FROM order_item LEFT JOIN item_split ON item_split.item_id = order_item.id"
                    + " WHERE order_item.order_id = orders.id"
                    + " AND COALESCE(item_split.location_id, order_item.location_id) IS NOT NULL), 1) = 1))");
            values.addAll(locations);
            values.addAll(locations);
        }
    }

    private static void equal(
            String column, @Nullable Object value, List<String> where, List<@Nullable Object> values) {
        if (value != null) {
            where.add(column + " = ?");
            values.add(value);
        }
    }

    private Map<OrderId, Counts> counts(List<Head> heads) {
        Map<OrderId, Counts> counts = new HashMap<>();
        if (heads.isEmpty()) {
            return counts;
        }
        List<Long> ids = heads.stream().map(head -> head.id().value()).toList();
        Map<OrderId, Boolean> printing = new HashMap<>();
        sql.list(
                        "SELECT DISTINCT order_id FROM job WHERE order_id IN (" + Sql.marks(ids.size())
                                + ") AND phase IN (4, 5, 6, 7, 9)",
                        row -> new OrderId(row.number("order_id")),
                        ids)
                .forEach(order -> printing.put(order, true));
        sql.list(
                        "SELECT order_id, COUNT(*) AS items, SUM(jobs_scope) AS scope, SUM(jobs_released) AS released,"
                                + " SUM(jobs_done) AS done, SUM(jobs_shipped) AS shipped, SUM(jobs_failed) AS failed"
                                + " FROM order_item WHERE removed = FALSE AND order_id IN (" + Sql.marks(ids.size())
                                + ") GROUP BY order_id",
                        row -> Map.entry(
                                new OrderId(row.number("order_id")),
                                new Counts(
                                        row.integer("items"),
                                        new JobCounts(
                                                row.integer("scope"),
                                                row.integer("released"),
                                                row.integer("done"),
                                                row.integer("shipped"),
                                                row.integer("failed")),
                                        printing.containsKey(new OrderId(row.number("order_id"))))),
                        ids)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static OrderSummary summary(Head head, Counts counts, Instant now) {
        int scope = counts.jobs().scope();
        boolean complete = head.state() == OrderState.COMPLETED || head.state() == OrderState.SHIPPED;
        String stage = complete ? "complete" : scope == 0 ? "created" : counts.printing() ? "printing" : "queued";
        return new OrderSummary(
                head.id(),
                head.number(),
                head.origin(),
                head.state(),
                head.payment(),
                head.status(),
                stage,
                scope == 0 ? 0 : counts.jobs().done() * 100 / scope,
                head.customer(),
                head.customerName(),
                head.due(),
                DueState.of(head.due(), head.state(), now),
                complete && !head.closed(),
                head.closed(),
                counts.items(),
                scope,
                head.createdAt());
    }

    static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    }

    static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    private static Head read(Sql.Row row) throws SQLException {
        String status = row.textOrNull("customer_status");
        Long customer = row.numberOrNull("customer_id");
        return new Head(
                new OrderId(row.number("id")),
                row.text("order_number"),
                row.text("origin"),
                OrderState.valueOf(row.text("state")),
                PaymentState.valueOf(row.text("payment")),
                status == null ? null : CustomerStatus.valueOf(status),
                customer == null ? null : new CustomerId(customer),
                row.textOrNull("customer_name"),
                row.dateOrNull("fulfilment_date"),
                row.timeOrNull("closed_at") != null,
                row.time("created_at"));
    }
}
