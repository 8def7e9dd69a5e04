package org.platen.persistence.internal.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.order.PaymentView;
import org.platen.core.port.Ledger;

/** The ledger in SQL; append-only. */
final class SqlLedger implements Ledger {
    private final Sql sql;

    SqlLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void pay(OrderId order, Money amount, String method, @Nullable String reference, String actor, Instant at) {
        sql.update(
                "INSERT INTO payment (order_id, amount, currency, method, reference, at, actor)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                order.value(),
                amount.amount(),
                amount.currency(),
                method,
                reference,
                at,
                actor);
    }

    @Override
    public List<PaymentView> payments(OrderId order) {
        return sql.list(
                "SELECT id, amount, currency, method, reference, at, actor FROM payment WHERE order_id = ? ORDER BY id",
                row -> new PaymentView(
                        row.number("id"),
                        new Money(Objects.requireNonNull(row.decimalOrNull("amount")), row.text("currency")),
                        row.text("method"),
                        row.textOrNull("reference"),
                        row.time("at"),
                        row.text("actor")),
                order.value());
    }

    @Override
    public BigDecimal paid(OrderId order, String currency) {
        return sql.list(
                        "SELECT COALESCE(SUM(amount), 0) AS paid FROM payment WHERE order_id = ? AND currency = ?",
                        row -> Objects.requireNonNull(row.decimalOrNull("paid")),
                        order.value(),
                        currency)
                .get(0);
    }
}
