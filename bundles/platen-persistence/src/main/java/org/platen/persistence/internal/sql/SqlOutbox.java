package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.delivery.Outbox;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.persistence.internal.jpa.Json;

/** The outbox in SQL. An order's updates leave one after the other: a later one waits for the earlier one. */
@Component(service = Outbox.class)
public final class SqlOutbox implements Outbox {
    private static final WorkTable TABLE = new WorkTable("outbox", "DEAD", 12);

    private final SqlTransactions transactions;

    @Activate
    public SqlOutbox(@Reference SqlTransactions transactions) {
        this.transactions = transactions;
    }

    private record Due(OutboundUpdate update, long shipment, boolean steps, OutboundUpdate.@Nullable Notice notice) {
        OutboundUpdate whole(Sql sql) {
            if (notice != null) {
                return update.saying(notice);
            }
            return steps ? update.about(List.of()) : shipment == 0 ? update : withShipment(sql, this);
        }
    }

    @Override
    public List<OutboundUpdate> claim(int max, Duration lease, Set<String> except) {
        return transactions.withSql(sql -> {
            List<@Nullable Object> values = new ArrayList<>(except);
            values.add(max);
            String others = except.isEmpty() ? "" : " AND storefront NOT IN (" + Sql.marks(except.size()) + ")";
            List<Due> due = sql.list(
                    "SELECT id, kind, storefront, order_id, external_order_id, status, shipment_id, shown, notice, said,"
                            + " remote_id, attempts + 1 AS attempts FROM outbox AS o WHERE " + WorkTable.DUE + others
                            + " AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.order_id = o.order_id"
                            + " AND e.id < o.id AND e.state = 'NEW')"
                            + " ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED",
                    row -> new Due(
                            new OutboundUpdate(
                                    row.number("id"),
                                    row.text("kind"),
                                    row.text("storefront"),
                                    new OrderId(row.number("order_id")),
                                    row.text("external_order_id"),
                                    CustomerStatus.valueOf(row.text("status")),
                                    null,
                                    row.textOrNull("remote_id"),
                                    row.integer("attempts")),
                            row.number("shipment_id"),
                            row.number("shown") != 0 && row.textOrNull("notice") == null,
                            notice(row)),
                    values);
            if (due.isEmpty()) {
                return List.of();
            }
            TABLE.lease(sql, due.stream().map(one -> one.update().id()).toList(), lease);
            skipSameSteps(sql, due);
            return due.stream()
                    .map(one -> one.whole(sql))
                    .sorted(Comparator.comparingLong(OutboundUpdate::id))
                    .toList();
        });
    }

    /**
     * The steps of the work are told as they are when they are told: later changes of them that are stored by now are
     * told along. Those that are being stored at this moment are told afterwards.
     */
    private static void skipSameSteps(Sql sql, List<Due> due) {
        List<Due> steps = due.stream().filter(Due::steps).toList();
        if (steps.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        steps.forEach(one -> values.add(one.update().order().value()));
        steps.forEach(one -> values.add(one.update().id()));
        List<Long> same = sql.list(
                "SELECT id FROM outbox FORCE INDEX (outbox_once) WHERE order_id IN (" + Sql.marks(steps.size())
                        + ") AND shown <> 0 AND notice IS NULL"
                        + " AND state = 'NEW' AND id NOT IN (" + Sql.marks(steps.size()) + ") FOR UPDATE SKIP LOCKED",
                row -> row.number("id"),
                values);
        if (!same.isEmpty()) {
            sql.update("UPDATE outbox SET state = 'SKIPPED' WHERE id IN (" + Sql.marks(same.size()) + ")", same);
        }
    }

    /** An order that was cancelled as its last line was is told without a reason. */
    private static OutboundUpdate.@Nullable Notice notice(Sql.Row row) throws SQLException {
        String deed = row.textOrNull("notice");
        boolean canceled = deed == null
                && row.number("shipment_id") == 0
                && row.number("shown") == 0
                && row.text("status").equals(CustomerStatus.CANCELLED.name());
        if (deed == null && !canceled) {
            return null;
        }
        return new OutboundUpdate.Notice(
                deed == null ? OutboundUpdate.Deed.CANCELED : OutboundUpdate.Deed.valueOf(deed),
                Objects.requireNonNullElse(row.textOrNull("said"), ""));
    }

    private static OutboundUpdate withShipment(Sql sql, Due due) {
        OutboundUpdate u = due.update();
        OutboundUpdate.Shipped shipped = ShippedParts.of(sql, u.order(), due.shipment());
        return new OutboundUpdate(
                u.id(),
                u.kind(),
                u.storefront(),
                u.order(),
                u.externalOrderId(),
                u.status(),
                shipped,
                u.remoteId(),
                u.attempts());
    }

    @Override
    public int renew(Collection<Long> ids, Duration lease) {
        return transactions.withSql(sql -> TABLE.renew(sql, ids, lease));
    }

    @Override
    public void sent(long id, @Nullable String remoteId) {
        transactions.alone(sql -> sql.update(
                "UPDATE outbox SET state = 'SENT', sent_at = UTC_TIMESTAMP(6), lease_until = NULL, problem = NULL,"
                        + " remote_id = COALESCE(?, remote_id) WHERE id = ?",
                remoteId,
                id));
    }

    @Override
    public void retry(long id, String problem, @Nullable Duration delay) {
        transactions.alone(sql -> TABLE.retry(sql, id, problem, delay));
    }

    @Override
    public void postpone(long id, String problem, Duration delay) {
        transactions.alone(sql -> sql.update(
                "UPDATE outbox SET problem = ?, attempts = GREATEST(attempts - 1, 0), lease_until = NULL,"
                        + " next_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = ? AND state = 'NEW'",
                BackOff.cut(problem),
                Math.max(1, delay.toSeconds()),
                id));
    }

    @Override
    public void untold(long id, String what) {
        transactions.withSql(sql -> {
            int skipped = sql.update(
                    "UPDATE outbox SET state = 'SKIPPED', lease_until = NULL, problem = ? WHERE id = ? AND state = 'NEW'",
                    BackOff.cut(what),
                    id);
            if (skipped == 0) {
                return 0;
            }
            return sql.update(
                    "INSERT INTO history_mark (order_id, name, at, actor, detail) SELECT order_id,"
                            + " 'storefront.not-told', UTC_TIMESTAMP(6), CONCAT('storefront:', storefront), ?"
                            + " FROM outbox WHERE id = ?",
                    Json.write(Map.of("what", what)),
                    id);
        });
    }

    @Override
    public void dead(long id, String problem) {
        transactions.alone(sql -> TABLE.giveUp(sql, id, problem));
    }
}
