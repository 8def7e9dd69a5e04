package org.platen.core.port;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentState;

/**
 * An order as it is stored.
 *
 * @param customerStatus what the customer was last shown; null while unpaid
 */
public record OrderRow(
        OrderId id,
        String number,
        String origin,
        @Nullable String storefront,
        @Nullable String externalId,
        @Nullable Instant externalUpdatedAt,
        @Nullable String contentHash,
        OrderState state,
        PaymentState payment,
        ApprovalState approval,
        DeliveryState delivery,
        @Nullable CustomerStatus customerStatus,
        boolean creating,
        boolean test,
        JobPolicy policy,
        boolean onAccount,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable String poNumber,
        @Nullable LocalDate fulfilmentDate,
        @Nullable Instant processAt,
        @Nullable Integer repeatMonths,
        @Nullable Address shipTo,
        @Nullable String shippingMethod,
        @Nullable Long location,
        @Nullable Money total,
        boolean reconcileNeeded,
        @Nullable Instant closedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Whether jobs may be made without anybody pressing a button, as far as money goes. */
    public boolean payable() {
        return onAccount || payment == PaymentState.PAID || payment == PaymentState.PARTIALLY_REFUNDED;
    }

    public OrderRow withPayment(PaymentState to) {
        return with(to, customerStatus, fulfilmentDate);
    }

    public OrderRow withCustomerStatus(@Nullable CustomerStatus to) {
        return with(payment, to, fulfilmentDate);
    }

    public OrderRow withFulfilmentDate(@Nullable LocalDate to) {
        return with(payment, customerStatus, to);
    }

    /** The same order on its way at a location. */
    public OrderRow at(
            OrderState newState, @Nullable Long newLocation, @Nullable CustomerStatus newStatus, Instant now) {
        return new OrderRow(
                id,
                number,
                origin,
                storefront,
                externalId,
                externalUpdatedAt,
                contentHash,
                newState,
                payment,
                approval,
                delivery,
                newStatus,
                creating,
                test,
                policy,
                onAccount,
                customer,
                customerName,
                customerEmail,
                poNumber,
                fulfilmentDate,
                processAt,
                repeatMonths,
                shipTo,
                shippingMethod,
                newLocation,
                total,
                reconcileNeeded,
                closedAt,
                createdAt,
                now,
                version);
    }

    private OrderRow with(PaymentState newPayment, @Nullable CustomerStatus newStatus, @Nullable LocalDate newDate) {
        return new OrderRow(
                id,
                number,
                origin,
                storefront,
                externalId,
                externalUpdatedAt,
                contentHash,
                state,
                newPayment,
                approval,
                delivery,
                newStatus,
                creating,
                test,
                policy,
                onAccount,
                customer,
                customerName,
                customerEmail,
                poNumber,
                newDate,
                processAt,
                repeatMonths,
                shipTo,
                shippingMethod,
                location,
                total,
                reconcileNeeded,
                closedAt,
                createdAt,
                updatedAt,
                version);
    }
}
