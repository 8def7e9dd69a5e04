package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

    private static final Order NEWEST = new Order(
            "created_at DESC, id DESC",
            Comparator.comparing(Head::createdAt)
                    .thenComparing(OrderSearch::number)
                    .reversed(),
            (range, last) -> range.and("created_at >= ?", last.createdAt()));
    private static final Order UNDATED = new Order(
            "id", Comparator.comparing(OrderSearch::number), (range, last) -> range.and("id <= ?", number(last)));

    private final Sql sql;
    private final OrderRanges ranges;

    /**
     * @param locations where orders are to be seen; empty for all
     * @param place where something of them must be made; null for anywhere
     */
    OrderSearch(Sql sql, Set<Long> locations, @Nullable Long place) {
        this.sql = sql;
        this.ranges = new OrderRanges(locations, place);
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

    Page<OrderSummary> find(OrderFilter filter, PageRequest page, LocalDate today) {
        List<Head> rows = switch (filter.sort()) {
            case CREATED -> byCreation(filter, page, today);
            case FULFILMENT_DATE -> byDate(filter, page, today);
        };
        Page<Head> heads = Cursor.page(rows, page, head -> cursor(filter, head));
        Map<OrderId, Counts> counts = counts(heads.items());
        return heads.map(head ->
                summary(head, counts.getOrDefault(head.id(), new Counts(0, JobCounts.NONE, false)), today));
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

    private List<Head> byCreation(OrderFilter filter, PageRequest page, LocalDate today) {
        OrderRanges.Where where = OrderRanges.of(filter, today);
        Cursor.keys(page.after(), 2).ifPresent(keys -> {
            Instant at = Cursor.moment(keys.get(0));
            where.add("(created_at < ? OR (created_at = ? AND id < ?))", at, at, Cursor.number(keys.get(1)));
        });
        return list(filter, where, NEWEST, page.limit() + 1);
    }

    /** Orders with a date by that date, then those without. */
    private List<Head> byDate(OrderFilter filter, PageRequest page, LocalDate today) {
        Optional<List<String>> keys = Cursor.keys(page.after(), 2);
        List<Head> rows = new ArrayList<>();
        boolean undated = keys.filter(key -> key.get(0).equals("-")).isPresent();
        if (!undated) {
            rows.addAll(dated(filter, keys, page.limit() + 1, today));
        }
        boolean dates = filter.overdue() || filter.dueFrom() != null || filter.dueTo() != null;
        if (rows.size() <= page.limit() && !dates) {
            OrderRanges.Where where = OrderRanges.of(filter, today);
            where.add("fulfilment_date IS NULL");
            if (undated) {
                where.add("id > ?", Cursor.number(keys.orElseThrow().get(1)));
            }
            rows.addAll(list(filter, where, UNDATED, page.limit() + 1 - rows.size()));
        }
        return rows;
    }

    private List<Head> dated(OrderFilter filter, Optional<List<String>> keys, int limit, LocalDate today) {
        OrderRanges.Where where = OrderRanges.of(filter, today);
        // The same date; of what is not made yet it has an index of its own.
        String date = filter.overdue() ? "open_due" : "fulfilment_date";
        where.add(date + " IS NOT NULL");
        keys.ifPresent(key -> {
            LocalDate last = Cursor.date(key.get(0));
            where.add("(" + date + " > ? OR (" + date + " = ? AND id > ?))", last, last, Cursor.number(key.get(1)));
        });
        Order order = new Order(
                date + ", id",
                Comparator.comparing((Head head) -> Objects.requireNonNull(head.due()))
                        .thenComparing(OrderSearch::number),
                (range, last) -> range.and(date + " <= ?", last.due()));
        return list(filter, where, order, limit);
    }

    private static long number(Head head) {
        return head.id().value();
    }

    /** How a list goes on: its order, and what comes no later than a row. */
    private record Order(
            String by, Comparator<Head> comparator, BiFunction<OrderRanges.Where, Head, OrderRanges.Where> until) {}

    /** The first rows of all ranges together. Each range is read no further than the rows found before it reach. */
    private List<Head> list(OrderFilter filter, OrderRanges.Where where, Order order, int limit) {
        List<Head> rows = List.of();
        for (OrderRanges.Where range : ranges.split(filter, where)) {
            OrderRanges.Where asked =
                    rows.size() < limit ? range : order.until().apply(range, rows.get(limit - 1));
            List<@Nullable Object> values = new ArrayList<>(asked.values());
            values.add(limit);
            List<Head> more =
                    sql.list(COLUMNS + asked + " ORDER BY " + order.by() + " LIMIT ?", OrderSearch::read, values);
            rows = rows.isEmpty()
                    ? more
                    : Stream.concat(rows.stream(), more.stream())
                            .sorted(order.comparator())
                            .limit(limit)
                            .toList();
        }
        return rows;
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

    private static OrderSummary summary(Head head, Counts counts, LocalDate today) {
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
                DueState.of(head.due(), head.state(), today),
                complete && !head.closed(),
                head.closed(),
                counts.items(),
                scope,
                head.createdAt());
    }

    static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
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
