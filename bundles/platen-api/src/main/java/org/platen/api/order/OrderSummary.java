package org.platen.api.order;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.CustomerId;
import org.platen.api.model.OrderId;

/**
 * An order as a row of a list.
 *
 * @param storefront key of the shop connection that it came by; null for one that was entered here
 * @param externalId its id there
 */
public record OrderSummary(
        OrderId id,
        String orderNumber,
        String origin,
        @Nullable String storefront,
        @Nullable String externalId,
        OrderState state,
        PaymentState payment,
        @Nullable CustomerStatus customerStatus,
        String stage,
        int progress,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable LocalDate fulfilmentDate,
        @Nullable String dueState,
        boolean readyToClose,
        boolean closed,
        int items,
        int jobs,
        Instant createdAt) {}
