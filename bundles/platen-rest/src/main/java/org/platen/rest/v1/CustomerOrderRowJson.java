package org.platen.rest.v1;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderSummary;

/** An order as a row of its customer's list. */
public record CustomerOrderRowJson(
        long id,
        String href,
        String orderNumber,
        @Nullable String status,
        @Nullable LocalDate fulfilmentDate,
        Instant createdAt)
        implements OrderEntry {
    public static CustomerOrderRowJson of(OrderSummary order) {
        return new CustomerOrderRowJson(
                order.id().value(),
                Links.order(order.id()),
                order.orderNumber(),
                CustomerOrderJson.text(order.customerStatus()),
                order.fulfilmentDate(),
                order.createdAt());
    }
}
