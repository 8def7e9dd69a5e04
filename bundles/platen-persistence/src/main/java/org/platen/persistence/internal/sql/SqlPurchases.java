package org.platen.persistence.internal.sql;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.stock.PurchaseView;
import org.platen.core.port.Purchases;

/** Orders to suppliers in SQL. */
final class SqlPurchases implements Purchases {
    private static final String ALL = "SELECT purchase_order.id, supplier, location.code AS location, reference, state,"
            + " actor, created_at FROM purchase_order JOIN location ON location.id = purchase_order.location_id";

    private final Sql sql;

    SqlPurchases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(
            long id,
            String supplier,
            long location,
            @Nullable String reference,
            List<Line> lines,
            String actor,
            Instant at) {
        sql.update(
                "INSERT INTO purchase_order (id, supplier, location_id, reference, state, actor, created_at)"
                        + " VALUES (?, ?, ?, ?, 'OPEN', ?, ?)",
                id,
                supplier,
                location,
                reference,
                actor,
                at);
        sql.insert(
                "INSERT INTO purchase_line (id, purchase_id, material_id, amount, job_id)",
                lines.stream()
                        .map(line -> {
                            JobId job = line.job();
                            return Sql.row(
                                    line.id(), id, line.material(), line.amount(), job == null ? null : job.value());
                        })
                        .toList());
    }

    @Override
    public Optional<PurchaseView> get(long purchase) {
        return read(ALL + " WHERE purchase_order.id = ?", List.of(purchase)).stream()
                .findFirst();
    }

    @Override
    public Optional<PurchaseView> lock(long purchase) {
        sql.list("SELECT id FROM purchase_order WHERE id = ? FOR UPDATE", row -> row.number("id"), purchase);
        return get(purchase);
    }

    @Override
    public void received(long line, BigDecimal amount) {
        sql.update("UPDATE purchase_line SET received = received + ? WHERE id = ?", amount, line);
    }

    @Override
    public void setState(long purchase, PurchaseView.State state) {
        sql.update("UPDATE purchase_order SET state = ? WHERE id = ?", state, purchase);
    }

    @Override
    public Set<JobId> awaited(Collection<JobId> jobs) {
        return jobs.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "SELECT DISTINCT line.job_id FROM purchase_line AS line JOIN purchase_order AS purchase"
                                + " ON purchase.id = line.purchase_id WHERE line.job_id IN ("
                                + Sql.marks(jobs.size())
                                + ") AND line.received < line.amount AND purchase.state = 'OPEN'",
                        row -> new JobId(row.number("job_id")),
                        jobs.stream().map(JobId::value).toList()));
    }

    @Override
    public Page<PurchaseView> find(PurchaseView.@Nullable State state, Set<Long> locations, PageRequest page) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Cursor.id(page, Long.MAX_VALUE));
        String where = " WHERE purchase_order.id < ?";
        if (state != null) {
            where += " AND state = ?";
            values.add(state);
        }
        where += Sql.at("purchase_order.location_id", locations);
        values.addAll(locations);
        values.add(page.limit() + 1);
        List<PurchaseView> rows = read(ALL + where + " ORDER BY purchase_order.id DESC LIMIT ?", values);
        return Cursor.page(rows, page, row -> Cursor.of(row.id()));
    }

    private static PurchaseView.@Nullable Work work(Sql.Row row) throws SQLException {
        Long order = row.numberOrNull("order_id");
        return order == null
                ? null
                : new PurchaseView.Work(
                        row.text("title"), row.text("state"), new OrderId(order), row.text("order_number"));
    }

    private List<PurchaseView> read(String statement, List<? extends @Nullable Object> values) {
        List<PurchaseView> heads = sql.list(
                statement,
                row -> new PurchaseView(
                        row.number("id"),
                        row.text("supplier"),
                        row.text("location"),
                        row.textOrNull("reference"),
                        PurchaseView.State.valueOf(row.text("state")),
                        row.text("actor"),
                        row.time("created_at"),
                        List.of()),
                values);
        if (heads.isEmpty()) {
            return heads;
        }
        Map<Long, List<PurchaseView.Line>> lines = new HashMap<>();
        sql.list(
                        "SELECT line.id, line.purchase_id, m.code, m.unit, line.amount, line.received, line.job_id,"
                                + " job.title, job.state, job.order_id, job.order_number"
                                + " FROM purchase_line AS line JOIN material AS m ON m.id = line.material_id"
                                + " LEFT JOIN job ON job.id = line.job_id"
                                + " WHERE line.purchase_id IN (" + Sql.marks(heads.size())
                                + ") ORDER BY line.purchase_id, line.id",
                        row -> {
                            Long job = row.numberOrNull("job_id");
                            return Map.entry(
                                    row.number("purchase_id"),
                                    new PurchaseView.Line(
                                            row.number("id"),
                                            row.text("code"),
                                            row.text("unit"),
                                            row.decimal("amount"),
                                            row.decimal("received"),
                                            job == null ? null : new JobId(job),
                                            work(row)));
                        },
                        heads.stream().map(PurchaseView::id).toList())
                .forEach(entry -> lines.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return heads.stream()
                .map(head -> new PurchaseView(
                        head.id(),
                        head.supplier(),
                        head.location(),
                        head.reference(),
                        head.state(),
                        head.actor(),
                        head.createdAt(),
                        lines.getOrDefault(head.id(), List.of())))
                .toList();
    }
}
