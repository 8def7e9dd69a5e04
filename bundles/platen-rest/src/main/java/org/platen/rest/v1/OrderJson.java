package org.platen.rest.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.ApprovalState;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.JobPolicy;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderView;
import org.platen.api.order.PaymentState;

/** An order as staff see it. Jobs are links: what the floor makes is theirs to say. */
public record OrderJson(
        long id,
        String href,
        String orderNumber,
        String origin,
        @Nullable String storefront,
        @Nullable String externalId,
        OrderState state,
        PaymentState payment,
        ApprovalState approval,
        DeliveryState delivery,
        boolean partiallyShipped,
        @Nullable String customerStatus,
        String stage,
        int progress,
        @Nullable String poNumber,
        String poAction,
        @Nullable LinkJson customer,
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
        @Nullable AddressJson shipTo,
        @Nullable String shippingMethod,
        @Nullable String location,
        List<String> locations,
        @Nullable MoneyJson total,
        @Nullable MoneyJson paid,
        boolean reconcileNeeded,
        boolean closed,
        boolean readyToClose,
        int jobCounter,
        Map<String, Integer> jobCounterBySku,
        List<HoldJson> holds,
        List<ItemJson> items,
        List<LinkJson> jobs,
        List<NoteJson> notes,
        List<String> warnings,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements OrderDocument, Linked, Versioned {
    public static OrderJson of(OrderView order) {
        return new OrderJson(
                order.id().value(),
                Links.order(order.id()),
                order.orderNumber(),
                order.origin(),
                order.storefront(),
                order.externalId(),
                order.state(),
                order.payment(),
                order.approval(),
                order.delivery(),
                order.partiallyShipped(),
                CustomerOrderJson.text(order.customerStatus()),
                order.stage(),
                order.progress(),
                order.poNumber(),
                order.poAction(),
                LinkJson.customer(order.customer()),
                order.customerName(),
                order.customerEmail(),
                order.fulfilmentDate(),
                order.dueState(),
                order.processAt(),
                order.repeatMonths(),
                order.creating(),
                order.test(),
                order.policy(),
                order.onAccount(),
                AddressJson.of(order.shipTo()),
                order.shippingMethod(),
                order.location(),
                order.locations(),
                MoneyJson.orNull(order.total()),
                MoneyJson.orNull(order.paid()),
                order.reconcileNeeded(),
                order.closed(),
                order.readyToClose(),
                order.jobCounter(),
                order.jobCounterBySku(),
                order.holds().stream().map(HoldJson::of).toList(),
                order.items().stream()
                        .map(item -> ItemJson.of(order.id(), item))
                        .toList(),
                order.items().stream()
                        .flatMap(item -> item.jobs().stream())
                        .map(LinkJson::job)
                        .toList(),
                order.notes().stream().map(NoteJson::of).toList(),
                order.warnings(),
                order.createdAt(),
                order.updatedAt(),
                order.version());
    }
}
