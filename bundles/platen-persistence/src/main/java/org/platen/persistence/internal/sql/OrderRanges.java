package org.platen.persistence.internal.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderFilter;

/** Which orders a list is of, as conditions of statements that each run along one range of an index. */
final class OrderRanges {
    /** Lines, each with the places of its pieces when it is made at several. */
    private static final String LINES = " FROM order_item LEFT JOIN item_split ON item_split.item_id = order_item.id";

    private final Set<Long> locations;
    private final @Nullable Long place;

    /**
     * @param locations where orders are to be seen; empty for all
     * @param place where something of them must be made; null for anywhere
     */
    OrderRanges(Set<Long> locations, @Nullable Long place) {
        this.locations = locations;
        this.place = place;
    }

    /** Conditions of a statement and their values. */
    record Where(List<String> conditions, List<@Nullable Object> values) {
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

        @Override
        public String toString() {
            return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
        }
    }

    /** The statement as those that run along one range of an index each. */
    List<Where> split(OrderFilter filter, Where asked) {
        Where where = seen(asked);
        if (place == null) {
            return List.of(where);
        }
        List<Where> ranges = List.of(
                where.and("orders.location_id = ?", place),
                // Asked of each order that is not at one place, for the same reason as below.
                where.and(
                        "orders.location_id IS NULL AND COALESCE((SELECT"
                                + " MAX(COALESCE(item_split.location_id, order_item.location_id) = ?)" + LINES
                                + " WHERE order_item.order_id = orders.id), 0) = 1",
                        place));
        return filter.closed() == OrderFilter.Closed.INCLUDE
                ? ranges.stream()
                        .flatMap(range -> Stream.of(range.and("is_closed = FALSE"), range.and("is_closed = TRUE")))
                        .toList()
                : ranges;
    }

    /** What the filter says, but for the place. */
    static Where of(OrderFilter filter, LocalDate today) {
        Where where = new Where();
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
        if (filter.to() != null && filter.to().isBefore(Cursor.LAST)) {
            where.add("created_at < ?", SqlOrders.startOf(filter.to().plusDays(1)));
        }
        if (filter.overdue()) {
            where.add("open_due < ?", today);
        }
        if (filter.dueFrom() != null) {
            where.add("fulfilment_date >= ?", filter.dueFrom());
        }
        if (filter.dueTo() != null) {
            where.add("fulfilment_date <= ?", filter.dueTo());
        }
        return where;
    }

    /** Something of the order is made where it may be seen, or nothing of it is anywhere. */
    private Where seen(Where where) {
        if (locations.isEmpty()) {
            return where;
        }
        String in = Sql.marks(locations.size());
        List<Long> twice = new ArrayList<>(locations);
        twice.addAll(locations);
        // Asked of each order that is not at one place: as EXISTS it would read the lines of all orders first.
        return where.and(
                "(orders.location_id IN (" + in + ") OR (orders.location_id IS NULL AND COALESCE((SELECT"
                        + " MAX(COALESCE(item_split.location_id, order_item.location_id) IN (" + in
                        + "))" + LINES + " WHERE order_item.order_id = orders.id"
                        + " AND COALESCE(item_split.location_id, order_item.location_id) IS NOT NULL), 1) = 1))",
                twice.toArray());
    }

    private static void equal(String column, @Nullable Object value, Where where) {
        if (value != null) {
            where.add(column + " = ?", value);
        }
    }
}
