package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * The queue: live jobs by deadline or order number, never by an offset.
 *
 * <p>Some filters have an index that holds their jobs in the order of the page. For all others the page is first looked for
 * along the index of its order, among a few jobs: what is common is found there. What is rare, or is not there at all, is
 * looked for in the spots where such jobs stand.
 */
final class QueueSearch {
    /** Rows that are looked at along the order of the page before the spots are asked for. */
    private static final int GLANCE = 1000;

    /** The same where the jobs of the spots would have to be sorted, which takes ten times as long for each. */
    private static final int LOOK = 20_000;

    /** Spots that a page is put together from. */
    private static final int MOST_SPOTS = 100;

    /** Jobs that are sorted for a page; where there are more, they are common along its order. */
    private static final int MOST_SORTED = 10_000;

    private static final String COLUMNS = "SELECT job.id, order_id, order_number, title, decoration,"
            + " workflow_id, state, phase,"
            + " amount, device, job.due_at, held, job.attributes, location.code AS location FROM ";
    private static final String PLACE = " LEFT JOIN location ON location.id = job.location_id";

    private final Sql sql;

    QueueSearch(Sql sql) {
        this.sql = sql;
    }

    /** Conditions with their values. */
    private static final class Where {
        final StringBuilder text = new StringBuilder();
        final List<@Nullable Object> values = new ArrayList<>();

        void equal(String column, @Nullable Object value) {
            if (value != null) {
                and(column + " = ?", List.of(value));
            }
        }

        void and(String condition, List<?> bound) {
            text.append(" AND ").append(condition);
            values.addAll(bound);
        }

        void and(Where other) {
            text.append(other.text);
            values.addAll(other.values);
        }
    }

    /** @param locations where the jobs are; empty for anywhere */
    Page<QueuedJob> find(QueueFilter filter, Set<Long> locations, PageRequest page) {
        Where behind = behind(filter, page);
        List<QueuedJob> rows = rows(filter, locations, behind, page.limit() + 1);
        return withReasons(Cursor.page(rows, page, row -> cursor(filter, row)));
    }

    private List<QueuedJob> rows(QueueFilter filter, Set<Long> locations, Where behind, int wanted) {
        Where where = where(filter, locations);
        where.and(behind);
        Optional<String> own = ownIndex(filter, locations);
        if (own.isPresent()) {
            return along(own.get(), filter, where, wanted);
        }
        String order = orderIndex(filter);
        boolean due = filter.sort() == QueueFilter.Sort.DUE;
        List<QueuedJob> glance = glance(order, filter, where, wanted, due ? GLANCE : LOOK);
        if (glance.size() == wanted) {
            return glance;
        }
        QueueSpots spots = QueueSpots.of(sql, filter, locations);
        if (spots.none()) {
            return List.of();
        }
        if (filter.device() != null) {
            return along(few(filter.device()) ? "job_device" : order, filter, where, wanted);
        }
        if (spots.count() > MOST_SPOTS) {
            return along(order, filter, where, wanted);
        }
        if (due) {
            return merged(spots, behind, wanted);
        }
        return spots.jobs(sql, MOST_SORTED + 1) > MOST_SORTED
                ? along(order, filter, where, wanted)
                : sorted(spots, behind, wanted);
    }

    /** The index that holds what is asked for, in the order in which it is asked for or few enough to be sorted. */
    private static Optional<String> ownIndex(QueueFilter filter, Set<Long> locations) {
        if (filter.order() != null) {
            return Optional.of("job_order");
        }
        if (filter.orderNumber() != null) {
            return Optional.of("job_number");
        }
        boolean anywhere = locations.isEmpty();
        boolean all = anywhere && filter.decoration() == null && filter.state() == null && filter.phase() == null;
        if (filter.sort() == QueueFilter.Sort.ORDER_NUMBER) {
            return all && filter.device() == null ? Optional.of("job_number") : Optional.empty();
        }
        if (filter.device() != null) {
            return all ? Optional.of("job_device") : Optional.empty();
        }
        boolean step = filter.decoration() != null && filter.state() != null && filter.phase() == null;
        if (step && locations.size() <= 1) {
            return Optional.of(anywhere ? "job_type" : "job_place");
        }
        if (!anywhere || filter.state() != null || (filter.decoration() != null && filter.phase() != null)) {
            return Optional.empty();
        }
        if (filter.decoration() != null) {
            return Optional.of("job_kind");
        }
        return Optional.of(filter.phase() != null ? "job_phase" : "job_due");
    }

    private static String orderIndex(QueueFilter filter) {
        if (filter.sort() == QueueFilter.Sort.ORDER_NUMBER) {
            return "job_number";
        }
        return filter.device() == null ? "job_due" : "job_device";
    }

    private static String key(QueueFilter filter) {
        return switch (filter.sort()) {
            case DUE -> "due_at";
            case ORDER_NUMBER -> "order_number";
        };
    }

    private static Where where(QueueFilter filter, Set<Long> locations) {
        Where where = new Where();
        where.equal("order_id", filter.order() == null ? null : filter.order().value());
        where.equal("order_number", filter.orderNumber());
        if (!locations.isEmpty()) {
            where.and("location_id IN (" + Sql.marks(locations.size()) + ")", List.copyOf(locations));
        }
        where.equal("decoration", filter.decoration());
        where.equal("state", filter.state());
        where.equal("phase", filter.phase() == null ? null : filter.phase().number());
        where.equal("device", filter.device());
        return where;
    }

    private static Where behind(QueueFilter filter, PageRequest page) {
        Where where = new Where();
        Cursor.keys(page.after(), 2).ifPresent(keys -> {
            Object last = switch (filter.sort()) {
                case DUE -> Cursor.moment(keys.get(0));
                case ORDER_NUMBER -> keys.get(0);
            };
            String key = key(filter);
            // One range of the index and a rest: an OR of two ranges costs more to plan than to read.
            where.and(
                    key + " >= ? AND (" + key + " > ? OR job.id > ?)", List.of(last, last, Cursor.number(keys.get(1))));
        });
        return where;
    }

    private List<QueuedJob> along(String index, QueueFilter filter, Where where, int wanted) {
        return along(index, filter, where, wanted, "");
    }

    /** What is found among the next few along the index of the order, which are as many as MariaDB reads before it stops. */
    private List<QueuedJob> glance(String index, QueueFilter filter, Where where, int wanted, int rows) {
        return along(index, filter, where, wanted, " ROWS EXAMINED " + rows);
    }

    private List<QueuedJob> along(String index, QueueFilter filter, Where where, int wanted, String most) {
        List<@Nullable Object> values = new ArrayList<>(where.values);
        values.add(wanted);
        return sql.list(
                COLUMNS + "job FORCE INDEX (" + index + ")" + PLACE + " WHERE live = TRUE" + where.text + " ORDER BY "
                        + key(filter) + ", job.id LIMIT ?" + most,
                QueueSearch::read,
                values);
    }

    /** The earliest of each spot, and of these the earliest. */
    private List<QueuedJob> merged(QueueSpots spots, Where behind, int wanted) {
        List<@Nullable Object> values = new ArrayList<>();
        String each = spots.union("SELECT id, due_at FROM job", behind.text + " ORDER BY due_at, id LIMIT ?", spot -> {
            values.addAll(spot);
            values.addAll(behind.values);
            values.add(wanted);
        });
        values.add(wanted);
        return sql.list(
                COLUMNS + "(SELECT id, due_at FROM (" + each + ") AS spot ORDER BY due_at, id LIMIT ?) AS page"
                        + " STRAIGHT_JOIN job ON job.id = page.id" + PLACE + " ORDER BY page.due_at, page.id",
                QueueSearch::read,
                values);
    }

    private List<QueuedJob> sorted(QueueSpots spots, Where behind, int wanted) {
        List<@Nullable Object> values = new ArrayList<>();
        String each = spots.union("SELECT id FROM job", "", values::addAll);
        values.addAll(behind.values);
        values.add(wanted);
        return sql.list(
                COLUMNS + "(SELECT job.id FROM (" + each + ") AS spot STRAIGHT_JOIN job ON job.id = spot.id"
                        + " WHERE live = TRUE" + behind.text + " ORDER BY order_number, job.id LIMIT ?) AS page"
                        + " STRAIGHT_JOIN job ON job.id = page.id" + PLACE + " ORDER BY order_number, job.id",
                QueueSearch::read,
                values);
    }

    private boolean few(String device) {
        return sql.list(
                                "SELECT COUNT(*) AS jobs FROM (SELECT 1 FROM job FORCE INDEX (job_device)"
                                        + " WHERE live = TRUE AND device = ? LIMIT " + (MOST_SORTED + 1) + ") AS some",
                                row -> row.number("jobs"),
                                device)
                        .get(0)
                <= MOST_SORTED;
    }

    private static String cursor(QueueFilter filter, QueuedJob last) {
        return switch (filter.sort()) {
            case DUE -> Cursor.of(OrderSearch.micros(last.dueAt()), last.id().value());
            case ORDER_NUMBER -> Cursor.of(last.orderNumber(), last.id().value());
        };
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
