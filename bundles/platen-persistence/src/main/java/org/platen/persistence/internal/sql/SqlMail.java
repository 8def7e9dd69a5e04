package org.platen.persistence.internal.sql;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.order.CustomerStatus;
import org.platen.core.port.Mail;
import org.platen.core.port.OrderRow;

/** Inbox and outbox inside the transaction of a change. */
final class SqlMail implements Mail {
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
        if (order.storefront() == null || order.externalId() == null) {
            return;
        }
        sql.update(
                "INSERT IGNORE INTO outbox (kind, storefront, order_id, external_order_id, status, shipment_id, state,"
                        + " next_at, created_at) VALUES (?, ?, ?, ?, ?, ?, 'NEW', ?, ?)",
                order.origin(),
                order.storefront(),
                order.id().value(),
                order.externalId(),
                status,
                shipment == null ? 0 : shipment.value(),
                at,
                at);
    }
}
