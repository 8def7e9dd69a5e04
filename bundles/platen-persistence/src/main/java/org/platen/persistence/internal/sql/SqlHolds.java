package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.core.port.Holds;

/** Holds in SQL. */
final class SqlHolds implements Holds {
    private static final int LONGEST = 1000;
    private static final String ALL =
            "SELECT id, order_id, item_id, job_id, reason, code, message, owner, source, since FROM hold";

    private final Sql sql;

    SqlHolds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void open(Row hold) {
        open(List.of(hold));
    }

    @Override
    public void open(List<Row> holds) {
        if (!holds.isEmpty()) {
            sql.insert(
                    "INSERT INTO hold (id, order_id, item_id, job_id, reason, code, message, owner, source, since)",
                    holds.stream().map(SqlHolds::values).toList(),
                    " ON DUPLICATE KEY UPDATE message = VALUES(message)");
        }
    }

    private static List<@Nullable Object> values(Row hold) {
        HoldView view = hold.view();
        String message = view.message();
        return Sql.row(
                view.id(),
                hold.order().value(),
                view.item() == null ? null : view.item().value(),
                view.job() == null ? null : view.job().value(),
                view.reason(),
                view.code(),
                message.length() > LONGEST ? message.substring(0, LONGEST) : message,
                view.owner(),
                hold.source(),
                view.since());
    }

    @Override
    public void clear(Collection<JobId> jobs, String code, Instant at) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(at);
        values.add(code);
        jobs.forEach(job -> values.add(job.value()));
        sql.update(
                "UPDATE hold SET cleared_at = ? WHERE cleared_at IS NULL AND code = ? AND job_id IN ("
                        + Sql.marks(jobs.size()) + ")",
                values);
    }

    @Override
    public void clear(Collection<Long> holds, Instant at) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(at);
        values.addAll(holds);
        sql.update(
                "UPDATE hold SET cleared_at = ? WHERE cleared_at IS NULL AND id IN (" + Sql.marks(holds.size()) + ")",
                values);
    }

    @Override
    public void clearOfJobs(Collection<JobId> jobs, Instant at) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(at);
        jobs.forEach(job -> values.add(job.value()));
        sql.update(
                "UPDATE hold SET cleared_at = ? WHERE cleared_at IS NULL AND job_id IN (" + Sql.marks(jobs.size())
                        + ")",
                values);
    }

    @Override
    public List<Row> openOfOrder(OrderId order) {
        return sql.list(ALL + " WHERE order_id = ? AND cleared_at IS NULL ORDER BY id", SqlHolds::read, order.value());
    }

    @Override
    public List<Row> openAbout(OrderId order, Collection<JobId> jobs) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(order.value());
        jobs.forEach(job -> values.add(job.value()));
        String some = jobs.isEmpty() ? "" : " OR job_id IN (" + Sql.marks(jobs.size()) + ")";
        return sql.list(
                ALL + " WHERE order_id = ? AND cleared_at IS NULL AND (job_id IS NULL" + some + ") ORDER BY id",
                SqlHolds::read,
                values);
    }

    @Override
    public List<Row> openOfOrders(Collection<OrderId> orders) {
        return orders.isEmpty()
                ? List.of()
                : sql.list(
                        ALL + " WHERE order_id IN (" + Sql.marks(orders.size())
                                + ") AND cleared_at IS NULL ORDER BY id",
                        SqlHolds::read,
                        orders.stream().map(OrderId::value).toList());
    }

    @Override
    public List<Row> openOfJobs(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : sql.list(
                        ALL + " WHERE cleared_at IS NULL AND job_id IN (" + Sql.marks(jobs.size()) + ") ORDER BY id",
                        SqlHolds::read,
                        jobs.stream().map(JobId::value).toList());
    }

    @Override
    public Optional<Row> get(long hold) {
        return sql.one(ALL + " WHERE id = ? AND cleared_at IS NULL", SqlHolds::read, hold);
    }

    @Override
    public Optional<Row> ever(long hold) {
        return sql.one(ALL + " WHERE id = ?", SqlHolds::read, hold);
    }

    private static Row read(Sql.Row row) throws SQLException {
        Long item = row.numberOrNull("item_id");
        Long job = row.numberOrNull("job_id");
        return new Row(
                new OrderId(row.number("order_id")),
                new HoldView(
                        row.number("id"),
                        item == null ? null : new ItemId(item),
                        job == null ? null : new JobId(job),
                        HoldReason.valueOf(row.text("reason")),
                        row.text("code"),
                        row.text("message"),
                        row.text("owner"),
                        row.time("since")),
                Source.valueOf(row.text("source")));
    }
}
