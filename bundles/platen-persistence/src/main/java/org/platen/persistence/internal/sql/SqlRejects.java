package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeRejects.Reject;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.core.port.Rejects;
import org.platen.persistence.internal.jpa.Json;

/** Storefront orders that were not let in, in SQL. What they are is JSON; their times are columns. */
final class SqlRejects implements Rejects {
    private static final TypeReference<IncomingOrder> ORDER = new TypeReference<>() {};

    private final Sql sql;

    SqlRejects(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(Stored reject, String code, String reason, Instant at) {
        IncomingOrder order = reject.order();
        sql.update(
                "INSERT INTO intake_reject (id, kind, storefront, external_id, order_number, code, reason, placed_at,"
                        + " told_at, content, attempts, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"
                        + " ON DUPLICATE KEY UPDATE order_number = VALUES(order_number), code = VALUES(code),"
                        + " reason = VALUES(reason), placed_at = VALUES(placed_at), told_at = VALUES(told_at),"
                        + " content = VALUES(content), attempts = attempts + 1",
                reject.id(),
                reject.kind(),
                reject.storefront(),
                order.externalId(),
                order.number(),
                code,
                reason,
                order.placedAt(),
                order.updatedAt(),
                Json.write(timed(order, null, null)),
                at);
    }

    @Override
    public Page<Reject> open(PageRequest page) {
        long after = Cursor.id(page, 0L);
        List<Reject> rows = sql.list(
                "SELECT r.id, r.storefront, r.external_id, r.order_number, r.code, r.reason, r.attempts, r.since"
                        + " FROM intake_reject r LEFT JOIN orders o ON o.storefront = r.storefront"
                        + " AND o.external_id = r.external_id WHERE r.id > ? AND o.id IS NULL ORDER BY r.id LIMIT ?",
                row -> new Reject(
                        row.number("id"),
                        row.text("storefront"),
                        row.text("external_id"),
                        row.text("order_number"),
                        row.text("code"),
                        row.text("reason"),
                        row.integer("attempts"),
                        row.time("since")),
                after,
                page.limit() + 1);
        return Cursor.page(rows, page, row -> Cursor.of(row.id()));
    }

    @Override
    public Optional<Stored> get(long id) {
        return sql.one(
                "SELECT id, kind, storefront, placed_at, told_at, content FROM intake_reject WHERE id = ?",
                SqlRejects::read,
                id);
    }

    private static Stored read(Sql.Row row) throws SQLException {
        IncomingOrder order = Json.read(row.text("content"), ORDER);
        return new Stored(
                row.number("id"),
                row.text("kind"),
                row.text("storefront"),
                timed(order, row.timeOrNull("placed_at"), row.timeOrNull("told_at")));
    }

    private static IncomingOrder timed(IncomingOrder o, @Nullable Instant placed, @Nullable Instant updated) {
        return new IncomingOrder(
                o.externalId(),
                o.number(),
                placed,
                updated,
                o.paid(),
                o.canceled(),
                o.test(),
                o.basket(),
                o.customerName(),
                o.customerEmail(),
                o.shipTo(),
                o.shippingMethod(),
                o.note(),
                o.poNumber(),
                o.total(),
                o.lines(),
                o.hold());
    }

    @Override
    public Map<String, String> blocked() {
        Map<String, String> blocked = new HashMap<>();
        sql.list(
                        "SELECT customer.email, routing_rule.blocked FROM routing_rule JOIN customer ON customer.id ="
                                + " CAST(SUBSTRING(routing_rule.account, 10) AS UNSIGNED) WHERE"
                                + " routing_rule.blocked IS NOT NULL AND routing_rule.account LIKE 'customer:%'"
                                + " AND customer.email IS NOT NULL",
                        row -> Map.entry(row.text("email").toLowerCase(Locale.ROOT), row.text("blocked")))
                .forEach(entry -> blocked.put(entry.getKey(), entry.getValue()));
        return blocked;
    }
}
