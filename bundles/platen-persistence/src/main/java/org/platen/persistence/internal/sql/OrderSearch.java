package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

/**
 * The list of orders: a page by its keys, then the counts of just its orders. What no single range of an index holds in the
 * wanted order, such as the orders of a location with those that are split over several, is read by a statement for each
 * range and put together here.
 */
final class OrderSearch {
    private static final String COLUMNS =
            "SELECT id, order_number, origin, storefront, external_id, state, payment, customer_status,"
                    + " customer_id, customer_name, fulfilment_date, closed_at, created_at FROM orders WHERE ";

    private final Sql sql;
    private final Set<Long> locations;
    private final @Nullable Long place;

    /**
     * @param locations where orders are to be seen; empty for all
     * @param place where something of them must be made; null for anywhere
     */
    OrderSearch(Sql sql, Set<Long> locations, @Nullable Long place) {
        this.sql = sql;
        this.locations = locations;
        this.place = place;
    }

    /** Conditions of a statement and their values. */
    private record Where(List<String> conditions, List<@Nullable Object> values) {
        Where() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        Where and(String condition, @Nullable Object... more) {
            Where both = new Where(new ArrayList<>(conditions), new ArrayList<>(values));
            both.add(condition, more);
            return both;
        }

        void add(String condition, @Nullable Object... more) {
            conditions.add(condition);
            Collections.addAll(values, more);
        }
    }

    private record Head(
            OrderId id,
            String number,
            String origin,
            @Nullable String storefront,
            @Nullable String externalId,
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
            case CREATED -> byCreation(filter, page, now);
            case FULFILMENT_DATE -> byDate(filter, page, now);
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

    private List<Head> byCreation(OrderFilter filter, PageRequest page, Instant now) {
        Where where = conditions(filter, now);
        Cursor.keys(page.after(), 2).ifPresent(keys -> {
            Instant at = ofMicros(Cursor.number(keys.get(0)));
            where.add("(created_at < ? OR (created_at = ? AND id < ?))", at, at, Cursor.number(keys.get(1)));
        });
        return list(
                filter,
                where,
                "created_at DESC, id DESC",
                Comparator.comparing(Head::createdAt)
                        .thenComparing(OrderSearch::number)
                        .reversed(),
                page.limit() + 1);
    }

    /** Orders with a date by that date, then those without. */
    private List<Head> byDate(OrderFilter filter, PageRequest page, Instant now) {
        Optional<List<String>> keys = Cursor.keys(page.after(), 2);
        List<Head> rows = new ArrayList<>();
        boolean undated = keys.filter(key -> key.get(0).equals("-")).isPresent();
        if (!undated) {
            rows.addAll(dated(filter, keys, page.limit() + 1, now));
        }
        boolean dates = filter.overdue() || filter.dueFrom() != null || filter.dueTo() != null;
        if (rows.size() <= page.limit() && !dates) {
            Where where = conditions(filter, now);
            where.add("fulfilment_date IS NULL");
            if (undated) {
                where.add("id > ?", Cursor.number(keys.orElseThrow().get(1)));
            }
            rows.addAll(list(
                    filter, where, "id", Comparator.comparing(OrderSearch::number), page.limit() + 1 - rows.size()));
        }
        return rows;
    }

    private List<Head> dated(OrderFilter filter, Optional<List<String>> keys, int limit, Instant now) {
        Where where = conditions(filter, now);
        // The same date; of what is not made yet it has an index of its own.
        String date = filter.overdue() ? "open_due" : "fulfilment_date";
        where.add(date + " IS NOT NULL");
        keys.ifPresent(key -> {
            LocalDate last = LocalDate.parse(key.get(0));
            where.add("(" + date + " > ? OR (" + date + " = ? AND id > ?))", last, last, Cursor.number(key.get(1)));
        });
        return list(
                filter,
                where,
                date + ", id",
                Comparator.comparing((Head head) -> Objects.requireNonNull(head.due()))
                        .thenComparing(OrderSearch::number),
                limit);
    }

    private static long number(Head head) {
        return head.id().value();
    }

    /** The first rows of all ranges together. */
    private List<Head> list(OrderFilter filter, Where where, String order, Comparator<Head> comparator, int limit) {
        List<Where> ranges = ranges(filter, where);
        List<Head> rows = new ArrayList<>();
        for (Where range : ranges) {
            List<@Nullable Object> values = new ArrayList<>(range.values());
            values.add(limit);
            rows.addAll(sql.list(
                    COLUMNS + all(range.conditions()) + " ORDER BY " + order + " LIMIT ?", OrderSearch::read, values));
        }
        return ranges.size() == 1
                ? rows
                : rows.stream().sorted(comparator).limit(limit).toList();
    }

    private List<Where> ranges(OrderFilter filter, Where where) {
        if (place == null) {
            return List.of(where);
        }
        List<Where> ranges = List.of(
                where.and("orders.location_id = ?", place),
                // Asked of each order that is not at one place, see below.
                where.and(
                        "orders.location_id IS NULL AND COALESCE((SELECT MAX(order_item.location_id = ?) FROM order_item"
                                + " WHERE order_item.order_id = orders.id), 0) = 1",
                        place));
        return filter.closed() == OrderFilter.Closed.INCLUDE
                ? ranges.stream()
                        .flatMap(range -> Stream.of(range.and("is_closed = FALSE"), range.and("is_closed = TRUE")))
                        .toList()
                : ranges;
    }

    private static String all(List<String> where) {
        return where.isEmpty() ? "TRUE" : String.join(" AND ", where);
    }

    private Where conditions(OrderFilter filter, Instant now) {
        Where where = new Where();
        places(where);
        switch (filter.closed()) {
            case EXCLUDE -> where.add("is_closed = FALSE");
            case ONLY -> where.add("is_closed = TRUE");
            case INCLUDE -> {}
        }
        equal(
                "customer_id",
                filter.customer() == null ? null : filter.customer().value(),
                where);
        equal("order_number", filter.number(), where);
        equal("state", filter.state(), where);
        equal("storefront", filter.storefront(), where);
        if (filter.customerText() != null) {
            String prefix = filter.customerText().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            where.add("(customer_name LIKE ? OR customer_email LIKE ?)", prefix, prefix);
        }
        if (filter.from() != null) {
            where.add("created_at >= ?", SqlOrders.startOf(filter.from()));
        }
        if (filter.to() != null) {
            where.add("created_at < ?", SqlOrders.startOf(filter.to().plusDays(1)));
        }
        if (filter.overdue()) {
            where.add("open_due < ?", LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
        if (filter.dueFrom() != null) {
            where.add("fulfilment_date >= ?", filter.dueFrom());
        }
        if (filter.dueTo() != null) {
            where.add("fulfilment_date <= ?", filter.dueTo());
        }
        return where;
    }

    /** Something of the order is made there, or nothing of it is anywhere. */
    private void places(Where where) {
        if (!locations.isEmpty()) {
            String in = Sql.marks(locations.size());
            List<Long> twice = new ArrayList<>(locations);
            twice.addAll(locations);
            // Asked of each order that is not at one place: as EXISTS it would read the lines of all orders first.
            where.add(
                    "(orders.location_id IN (" + in + ") OR (orders.location_id IS NULL AND COALESCE((SELECT"
                            + " MAX(order_item.location_id IN (" + in
                            + ")) FROM order_item WHERE order_item.order_id = orders.id"
                            + " AND order_item.location_id IS NOT NULL), 1) = 1))",
                    twice.toArray());
        }
    }

    private static void equal(String column, @Nullable Object value, Where where) {
        if (value != null) {
            where.add(column + " = ?", value);
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
                head.storefront(),
                head.externalId(),
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
                row.textOrNull("storefront"),
                row.textOrNull("external_id"),
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
