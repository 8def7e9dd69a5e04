package org.platen.api.order;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.CustomerId;
import org.platen.api.model.OrderId;

/** An order as a row of a list. */
public record OrderSummary(
        OrderId id,
        String orderNumber,
        String origin,
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
