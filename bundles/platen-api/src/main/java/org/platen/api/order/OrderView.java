package org.platen.api.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;

/**
 * An order as staff see it.
 *
 * @param origin MANUAL or the kind of the storefront, such as {@code shopify}
 * @param storefront name of the shop connection; null for manual orders
 * @param externalId identity at the storefront; unique per connection
 * @param customerStatus what the customer sees; null while unpaid
 * @param stage created, queued, printing or complete (PG-33)
 * @param progress decorated share of the jobs in scope, 0 to 100
 * @param dueState InTime, Warning or Late; null without a fulfilment date
 * @param creating whether checkout is being carried out
 * @param reconcileNeeded whether items changed since jobs were last reconciled
 * @param readyToClose every job completed (the green check, PG-37)
 * @param location where all of it is made; null while undecided and when it is made at several
 * @param jobCounter jobs that the lines ask for, computed from them at each reading (PG-16)
 * @param version for ETag and If-Match
 */
public record OrderView(
        OrderId id,
        String orderNumber,
        String origin,
        @Nullable String storefront,
        @Nullable String externalId,
        OrderState state,
        PaymentState payment,
        ApprovalState approval,
        DeliveryState delivery,
        @Nullable CustomerStatus customerStatus,
        String stage,
        int progress,
        @Nullable String poNumber,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable LocalDate fulfilmentDate,
        @Nullable String dueState,
        @Nullable Instant processAt,
        @Nullable Integer repeatMonths,
        boolean creating,
        boolean test,
        JobPolicy policy,
        boolean onAccount,
        @Nullable Address shipTo,
        @Nullable String shippingMethod,
        @Nullable String location,
        @Nullable Money total,
        @Nullable Money paid,
        boolean reconcileNeeded,
        boolean closed,
        boolean readyToClose,
        int jobCounter,
        Map<String, Integer> jobCounterBySku,
        List<HoldView> holds,
        List<ItemView> items,
        List<NoteView> notes,
        List<String> warnings,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Whether a part of the order has left the house and a part has not (G-5). */
    public boolean partiallyShipped() {
        boolean left = items.stream().anyMatch(item -> item.state() == OrderState.SHIPPED || item.shipped() > 0);
        return left && state != OrderState.SHIPPED;
    }

    /** Add or Edit: what the PO section offers (IN-82, IN-83). */
    public String poAction() {
        return poNumber == null ? "ADD" : "EDIT";
    }

    /** Codes of the locations where its lines, or parts of them, are made, each once. */
    public List<String> locations() {
        return items.stream()
                .filter(item -> !item.removed())
                .flatMap(item -> Stream.concat(Stream.ofNullable(item.location()), item.split().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
