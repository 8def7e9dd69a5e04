package org.platen.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.Money;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentState;

/** Which columns of an order change, and to what. Anything not named stays. */
public final class OrderChange {
    /** Columns that can change. */
    public enum Field {
        NUMBER,
        STATE,
        PAYMENT,
        APPROVAL,
        DELIVERY,
        CUSTOMER_STATUS,
        CREATING,
        CUSTOMER_NAME,
        CUSTOMER_EMAIL,
        PO_NUMBER,
        FULFILMENT_DATE,
        SHIP_TO,
        SHIPPING_METHOD,
        LOCATION,
        TOTAL,
        RECONCILE_NEEDED,
        CLOSED_AT,
        EXTERNAL_UPDATED_AT,
        CONTENT_HASH
    }

    private final Map<Field, @Nullable Object> values = new EnumMap<>(Field.class);

    public Map<Field, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    private OrderChange set(Field field, @Nullable Object value) {
        values.put(field, value);
        return this;
    }

    public OrderChange number(String number) {
        return set(Field.NUMBER, number);
    }

    public OrderChange state(OrderState state) {
        return set(Field.STATE, state);
    }

    public OrderChange payment(PaymentState payment) {
        return set(Field.PAYMENT, payment);
    }

    public OrderChange approval(ApprovalState approval) {
        return set(Field.APPROVAL, approval);
    }

    public OrderChange delivery(DeliveryState delivery) {
        return set(Field.DELIVERY, delivery);
    }

    public OrderChange customerStatus(@Nullable CustomerStatus status) {
        return set(Field.CUSTOMER_STATUS, status);
    }

    public OrderChange creating(boolean creating) {
        return set(Field.CREATING, creating);
    }

    public OrderChange customer(@Nullable String name, @Nullable String email) {
        return set(Field.CUSTOMER_NAME, name).set(Field.CUSTOMER_EMAIL, email);
    }

    public OrderChange poNumber(@Nullable String poNumber) {
        return set(Field.PO_NUMBER, poNumber);
    }

    public OrderChange fulfilmentDate(@Nullable LocalDate date) {
        return set(Field.FULFILMENT_DATE, date);
    }

    public OrderChange shipTo(@Nullable Address address) {
        return set(Field.SHIP_TO, address);
    }

    public OrderChange shippingMethod(@Nullable String method) {
        return set(Field.SHIPPING_METHOD, method);
    }

    public OrderChange location(long location) {
        return set(Field.LOCATION, location);
    }

    /** Its lines are made at several locations, or it is open where. */
    public OrderChange noLocation() {
        return set(Field.LOCATION, null);
    }

    public OrderChange total(@Nullable Money total) {
        return set(Field.TOTAL, total);
    }

    public OrderChange reconcileNeeded(boolean needed) {
        return set(Field.RECONCILE_NEEDED, needed);
    }

    public OrderChange closedAt(Instant at) {
        return set(Field.CLOSED_AT, at);
    }

    public OrderChange external(@Nullable Instant updatedAt, String contentHash) {
        return set(Field.EXTERNAL_UPDATED_AT, updatedAt).set(Field.CONTENT_HASH, contentHash);
    }
}
