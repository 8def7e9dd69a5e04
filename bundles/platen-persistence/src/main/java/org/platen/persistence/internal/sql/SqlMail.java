package org.platen.persistence.internal.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.order.CustomerStatus;
import org.platen.core.port.Mail;
import org.platen.core.port.OrderRow;

/** Inbox and outbox inside the transaction of a change. */
final class SqlMail implements Mail {
    private static final int LONGEST = 1000;

    private final Sql sql;

    SqlMail(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean settle(long delivery, String outcome, @Nullable OrderId order, Instant at) {
        return sql.update(
                        "UPDATE inbox SET state = 'DONE', outcome = ?, order_id = ?, lease_until = NULL, problem = NULL"
                                + " WHERE id = ? AND state = 'NEW'",
                        outcome,
                        order == null ? null : order.value(),
                        delivery)
                > 0;
    }

    @Override
    public void tell(OrderRow order, CustomerStatus status, @Nullable ShipmentId shipment, Instant at) {
        tell(List.of(order), status, shipment == null ? 0 : shipment.value(), at);
    }

    @Override
    public void tellSteps(Collection<OrderId> orders, long change, Instant at) {
        List<@Nullable Object> values = new ArrayList<>(Sql.row(change, at, at));
        orders.forEach(order -> values.add(order.value()));
        sql.update(
                "INSERT INTO outbox (kind, storefront, order_id, external_order_id, status, shown, state, next_at,"
                        + " created_at) SELECT origin, storefront, id, external_id, customer_status, ?, 'NEW', ?, ?"
                        + " FROM orders WHERE storefront IS NOT NULL AND external_id IS NOT NULL"
                        + " AND customer_status IS NOT NULL AND id IN (" + Sql.marks(orders.size()) + ")",
                values);
    }

    @Override
    public void notice(OrderRow order, CustomerStatus status, OutboundUpdate.Notice notice, long number, Instant at) {
        if (order.storefront() == null || order.externalId() == null) {
            return;
        }
        sql.insert(
                "INSERT IGNORE INTO outbox (kind, storefront, order_id, external_order_id, status, shown, notice, said,"
                        + " state, next_at, created_at)",
                List.of(Sql.row(
                        order.origin(),
                        order.storefront(),
                        order.id().value(),
                        order.externalId(),
                        status,
                        number,
                        notice.deed(),
                        cut(notice.text()),
                        "NEW",
                        at,
                        at)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public void tell(List<OrderRow> orders, CustomerStatus status, Instant at) {
        tell(orders, status, 0, at);
    }

    private void tell(List<OrderRow> orders, CustomerStatus status, long shipment, Instant at) {
        sql.insert(
                "INSERT IGNORE INTO outbox (kind, storefront, order_id, external_order_id, status, shipment_id, state,"
                        + " next_at, created_at)",
                orders.stream()
                        .filter(order -> order.storefront() != null && order.externalId() != null)
                        .map(order -> Sql.row(
                                order.origin(),
                                order.storefront(),
                                order.id().value(),
                                order.externalId(),
                                status,
                                shipment,
                                "NEW",
                                at,
                                at))
                        .toList());
    }
}
