package org.platen.api.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;

/**
 * An order as it is entered by hand or by a partner.
 *
 * @param orderNumber free text, may repeat; null lets Platen choose one
 * @param customer existing account; null makes or finds one by {@code customerEmail} where given
 * @param processAt not before this moment; null for at once
 * @param repeatMonths the order repeats every so many months; null for never
 * @param policy when jobs are made; null for the default, {@link JobPolicy#ON_PAYMENT}
 * @param basket true keeps it in BASKET until it is submitted
 * @param onAccount counts as paid for the policy ON_PAYMENT
 * @param copyOf order whose lines, customer and address are taken over where not given here
 */
public record OrderDraft(
        @Nullable String orderNumber,
        @Nullable String poNumber,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable LocalDate fulfilmentDate,
        @Nullable Instant processAt,
        @Nullable Integer repeatMonths,
        @Nullable String notes,
        @Nullable Address shipTo,
        @Nullable String shippingMethod,
        @Nullable String location,
        @Nullable Money total,
        @Nullable JobPolicy policy,
        boolean basket,
        boolean onAccount,
        @Nullable OrderId copyOf,
        List<LineDraft> lines) {
    public OrderDraft {
        lines = List.copyOf(lines);
    }

    /** The same without the customer's name and e-mail. */
    public OrderDraft withoutContact() {
        return new OrderDraft(
                orderNumber,
                poNumber,
                customer,
                null,
                null,
                fulfilmentDate,
                processAt,
                repeatMonths,
                notes,
                shipTo,
                shippingMethod,
                location,
                total,
                policy,
                basket,
                onAccount,
                copyOf,
                lines);
    }
}
