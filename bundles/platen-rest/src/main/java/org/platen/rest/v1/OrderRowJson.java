package org.platen.rest.v1;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderSummary;
import org.platen.api.order.PaymentState;

/** An order as a row of a list. */
public record OrderRowJson(
        long id,
        String href,
        String orderNumber,
        String origin,
        @Nullable String storefront,
        @Nullable String externalId,
        OrderState state,
        PaymentState payment,
        @Nullable String customerStatus,
        String stage,
        int progress,
        @Nullable LinkJson customer,
        @Nullable String customerName,
        @Nullable LocalDate fulfilmentDate,
        @Nullable String dueState,
        boolean readyToClose,
        boolean closed,
        int items,
        int jobs,
        Instant createdAt)
        implements OrderEntry {
    public static OrderRowJson of(OrderSummary order) {
        return new OrderRowJson(
                order.id().value(),
                Links.order(order.id()),
                order.orderNumber(),
                order.origin(),
                order.storefront(),
                order.externalId(),
                order.state(),
                order.payment(),
                CustomerOrderJson.text(order.customerStatus()),
                order.stage(),
                order.progress(),
                LinkJson.customer(order.customer()),
                order.customerName(),
                order.fulfilmentDate(),
                order.dueState(),
                order.readyToClose(),
                order.closed(),
                order.items(),
                order.jobs(),
                order.createdAt());
    }
}
