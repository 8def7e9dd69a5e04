package org.platen.persistence.internal.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.NoteView;
import org.platen.api.order.OrderFilter;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderSummary;
import org.platen.api.order.PaymentState;
import org.platen.core.port.Contention;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Orders;
import org.platen.persistence.internal.jpa.Json;

/** Orders in SQL. */
final class SqlOrders implements Orders {
    private static final TypeReference<Address> ADDRESS = new TypeReference<>() {};
    private static final String ALL = "SELECT id, order_number, origin, storefront, external_id, external_updated_at,"
            + " content_hash, state, payment, approval, delivery, customer_status, creating, test, policy, on_account,"
            + " customer_id, customer_name, customer_email, po_number, fulfilment_date, process_at, repeat_months,"
            + " ship_to, shipping_method, location_id, total, currency, reconcile_needed, closed_at, created_at,"
            + " updated_at, version FROM orders";

    private final Sql sql;

    SqlOrders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(OrderRow o) {
        Money total = o.total();
        sql.insert(
                "INSERT INTO orders (id, order_number, origin, storefront, external_id, external_updated_at,"
                        + " content_hash, state, payment, approval, delivery, customer_status, creating, test, policy,"
                        + " on_account, customer_id, customer_name, customer_email, po_number, fulfilment_date,"
                        + " process_at, repeat_months, ship_to, shipping_method, location_id, total, currency,"
                        + " reconcile_needed, closed_at, created_at, updated_at, version)",
                List.of(Sql.row(
                        o.id().value(),
                        o.number(),
                        o.origin(),
                        o.storefront(),
                        o.externalId(),
                        o.externalUpdatedAt(),
                        o.contentHash(),
                        o.state(),
                        o.payment(),
                        o.approval(),
                        o.delivery(),
                        o.customerStatus(),
                        o.creating(),
                        o.test(),
                        o.policy(),
                        o.onAccount(),
                        o.customer() == null ? null : o.customer().value(),
                        o.customerName(),
                        o.customerEmail(),
                        o.poNumber(),
                        o.fulfilmentDate(),
                        o.processAt(),
                        o.repeatMonths(),
                        o.shipTo() == null ? null : Json.write(o.shipTo()),
                        o.shippingMethod(),
                        o.location(),
                        total == null ? null : total.amount(),
                        total == null ? null : total.currency(),
                        o.reconcileNeeded(),
                        o.closedAt(),
                        o.createdAt(),
                        o.updatedAt(),
                        o.version())));
    }

    @Override
    public Optional<OrderRow> get(OrderId order) {
        return sql.one(ALL + " WHERE id = ?", SqlOrders::read, order.value());
    }

    @Override
    public Optional<OrderRow> lock(OrderId order) {
        return sql.one(ALL + " WHERE id = ? FOR UPDATE", SqlOrders::read, order.value());
    }

    @Override
    public List<OrderRow> lock(Collection<OrderId> orders) {
        return sql.list(
                ALL + " WHERE id IN (" + Sql.marks(orders.size()) + ") ORDER BY id FOR UPDATE",
                SqlOrders::read,
                orders.stream().map(OrderId::value).toList());
    }

    @Override
    public void lockKnown(Collection<OrderId> orders) {
        if (locked(orders, "").size() != orders.size()) {
            throw new Contention("orders " + orders);
        }
    }

    @Override
    public Set<OrderId> lockFree(Collection<OrderId> orders) {
        return Set.copyOf(locked(orders, " SKIP LOCKED"));
    }

    private List<OrderId> locked(Collection<OrderId> orders, String how) {
        return sql.list(
                "SELECT id FROM orders WHERE id IN (" + Sql.marks(orders.size()) + ") ORDER BY id FOR UPDATE" + how,
                row -> new OrderId(row.number("id")),
                orders.stream().map(OrderId::value).toList());
    }

    @Override
    public Optional<OrderRow> lockExternal(String storefront, String externalId) {
        return sql.one(
                ALL + " WHERE storefront = ? AND external_id = ? FOR UPDATE", SqlOrders::read, storefront, externalId);
    }

    @Override
    public boolean externalExists(String storefront, String externalId) {
        return sql.one(
                        "SELECT id FROM orders WHERE storefront = ? AND external_id = ?",
                        row -> row.number("id"),
                        storefront,
                        externalId)
                .isPresent();
    }

    @Override
    public void change(Collection<OrderId> orders, OrderChange change, Instant at) {
        List<String> sets = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        change.values().forEach((field, value) -> set(field, value, sets, values));
        sets.add("updated_at = ?");
        values.add(at);
        orders.forEach(order -> values.add(order.value()));
        sql.update(
                "UPDATE orders SET " + String.join(", ", sets) + ", version = version + 1 WHERE id IN ("
                        + Sql.marks(orders.size()) + ")",
                values);
    }

    private static void set(
            OrderChange.Field field, @Nullable Object value, List<String> sets, List<@Nullable Object> values) {
        switch (field) {
            case NUMBER -> add("order_number", value, sets, values);
            case STATE -> add("state", value, sets, values);
            case PAYMENT -> add("payment", value, sets, values);
            case APPROVAL -> add("approval", value, sets, values);
            case DELIVERY -> add("delivery", value, sets, values);
            case CUSTOMER_STATUS -> add("customer_status", value, sets, values);
            case CREATING -> add("creating", value, sets, values);
            case CUSTOMER_NAME -> add("customer_name", value, sets, values);
            case CUSTOMER_EMAIL -> add("customer_email", value, sets, values);
            case PO_NUMBER -> add("po_number", value, sets, values);
            case FULFILMENT_DATE -> add("fulfilment_date", value, sets, values);
            case SHIP_TO -> add("ship_to", value == null ? null : Json.write(value), sets, values);
            case SHIPPING_METHOD -> add("shipping_method", value, sets, values);
            case LOCATION -> add("location_id", value, sets, values);
            case TOTAL -> {
                Money total = (Money) value;
                add("total", total == null ? null : total.amount(), sets, values);
                add("currency", total == null ? null : total.currency(), sets, values);
            }
            case RECONCILE_NEEDED -> add("reconcile_needed", value, sets, values);
            case CLOSED_AT -> add("closed_at", value, sets, values);
            case EXTERNAL_UPDATED_AT -> add("external_updated_at", value, sets, values);
            case CONTENT_HASH -> add("content_hash", value, sets, values);
        }
    }

    private static void add(String column, @Nullable Object value, List<String> sets, List<@Nullable Object> values) {
        sets.add(column + " = ?");
        values.add(value);
    }

    @Override
    public boolean numberExists(String number) {
        return sql.one("SELECT id FROM orders WHERE order_number = ? LIMIT 1", row -> row.number("id"), number)
                .isPresent();
    }

    @Override
    public Page<OrderSummary> find(OrderFilter filter, Set<Long> locations, PageRequest page, LocalDate today) {
        return new OrderSearch(sql, locations, null).find(filter, page, today);
    }

    @Override
    public Page<OrderSummary> findAt(OrderFilter filter, long location, PageRequest page, LocalDate today) {
        return new OrderSearch(sql, Set.of(), location).find(filter, page, today);
    }

    @Override
    public List<OrderId> due(Instant now, long afterId, int max) {
        return sql.list(
                "SELECT id FROM orders WHERE state IN ('RECEIVED', 'PRODUCTION_HOLD') AND id > ? AND creating = FALSE"
                        + " AND test = FALSE AND approval IN ('NOT_REQUIRED', 'APPROVED')"
                        + " AND (process_at IS NULL OR process_at <= ?)"
                        + " AND (policy = 'ON_ASSIGNMENT' OR (policy = 'ON_PAYMENT'"
                        + " AND (on_account = TRUE OR payment IN ('PAID', 'PARTIALLY_REFUNDED'))))"
                        + " ORDER BY id LIMIT ?",
                row -> new OrderId(row.number("id")),
                afterId,
                now,
                max);
    }

    @Override
    public List<OrderId> withHold(String code, long afterId, int max) {
        return sql.list(
                "SELECT DISTINCT order_id FROM hold WHERE cleared_at IS NULL AND job_id IS NULL AND code = ?"
                        + " AND order_id > ?"
                        + " ORDER BY order_id LIMIT ?",
                row -> new OrderId(row.number("order_id")),
                code,
                afterId,
                max);
    }

    @Override
    public List<OrderId> creatingSince(Instant before, int max) {
        return sql.list(
                "SELECT id FROM orders WHERE state = 'BASKET' AND creating = TRUE AND updated_at < ? ORDER BY id LIMIT ?",
                row -> new OrderId(row.number("id")),
                before,
                max);
    }

    @Override
    public long addNote(OrderId order, String text, boolean internal, String actor, Instant at) {
        return sql.insertCounted(
                        "INSERT INTO note (order_id, text, internal, actor, at) VALUES (?, ?, ?, ?, ?)",
                        order.value(),
                        text,
                        internal,
                        actor,
                        at)
                .orElseThrow();
    }

    @Override
    public List<NoteView> notes(OrderId order) {
        return sql.list(
                "SELECT id, text, internal, actor, at FROM note WHERE order_id = ? ORDER BY id",
                row -> new NoteView(
                        row.number("id"), row.text("text"), row.flag("internal"), row.text("actor"), row.time("at")),
                order.value());
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null ? null : new Money(amount, Objects.requireNonNull(currency));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static OrderRow read(Sql.Row row) throws SQLException {
        String shipTo = row.textOrNull("ship_to");
        String status = row.textOrNull("customer_status");
        Long customer = row.numberOrNull("customer_id");
        return new OrderRow(
                new OrderId(row.number("id")),
                row.text("order_number"),
                row.text("origin"),
                row.textOrNull("storefront"),
                row.textOrNull("external_id"),
                row.timeOrNull("external_updated_at"),
                row.textOrNull("content_hash"),
                OrderState.valueOf(row.text("state")),
                PaymentState.valueOf(row.text("payment")),
                ApprovalState.valueOf(row.text("approval")),
                DeliveryState.valueOf(row.text("delivery")),
                status == null ? null : CustomerStatus.valueOf(status),
                row.flag("creating"),
                row.flag("test"),
                JobPolicy.valueOf(row.text("policy")),
                row.flag("on_account"),
                customer == null ? null : new CustomerId(customer),
                row.textOrNull("customer_name"),
                row.textOrNull("customer_email"),
                row.textOrNull("po_number"),
                row.dateOrNull("fulfilment_date"),
                row.timeOrNull("process_at"),
                row.integerOrNull("repeat_months"),
                shipTo == null ? null : Json.read(shipTo, ADDRESS),
                row.textOrNull("shipping_method"),
                row.numberOrNull("location_id"),
                money(row.decimalOrNull("total"), row.textOrNull("currency")),
                row.flag("reconcile_needed"),
                row.timeOrNull("closed_at"),
                row.time("created_at"),
                row.time("updated_at"),
                row.number("version"));
    }
}
