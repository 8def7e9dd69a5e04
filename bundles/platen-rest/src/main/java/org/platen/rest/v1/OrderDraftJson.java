package org.platen.rest.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.CustomerId;
import org.platen.api.model.OrderId;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.OrderDraft;

/** An order as it is entered. What is left out is taken from {@code copyOf}, where given. */
public record OrderDraftJson(
        @Nullable String orderNumber,
        @Nullable String poNumber,
        @Nullable Long customer,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable LocalDate fulfilmentDate,
        @Nullable Instant processAt,
        @Nullable Integer repeatMonths,
        @Nullable String notes,
        @Nullable AddressJson shipTo,
        @Nullable String shippingMethod,
        @Nullable String location,
        @Nullable MoneyJson total,
        @Nullable JobPolicy policy,
        boolean basket,
        boolean onAccount,
        @Nullable Long copyOf,
        List<LineDraftJson> lines) {
    public OrderDraft toDraft() {
        return new OrderDraft(
                orderNumber,
                poNumber,
                customer == null ? null : new CustomerId(customer),
                customerName,
                customerEmail,
                fulfilmentDate,
                processAt,
                repeatMonths,
                notes,
                AddressJson.toAddress(shipTo),
                shippingMethod,
                location,
                MoneyJson.toMoney(total),
                policy,
                basket,
                onAccount,
                copyOf == null ? null : new OrderId(copyOf),
                lines.stream().map(LineDraftJson::toDraft).toList());
    }
}
