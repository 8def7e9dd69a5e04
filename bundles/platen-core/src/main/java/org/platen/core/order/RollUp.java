package org.platen.core.order;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.api.order.PaymentState;
import org.platen.core.port.JobCounts;

/** How the states of jobs make the state of an item, and those of items the state of an order (requirements 2.4). */
public final class RollUp {
    private RollUp() {}

    /**
     * State of an item whose jobs exist or existed.
     *
     * @param counts of its jobs in scope; an empty scope means that nothing of it will be made
     */
    public static OrderState item(JobCounts counts) {
        if (counts.scope() == 0) {
            return OrderState.CANCELED;
        }
        if (counts.shipped() == counts.scope()) {
            return OrderState.SHIPPED;
        }
        if (counts.done() == counts.scope()) {
            return OrderState.COMPLETED;
        }
        return counts.released() > 0 ? OrderState.OPEN : OrderState.INTAKE_HOLD;
    }

    /** Whether the jobs of an item are all made by what was added to its counts. */
    public static boolean completing(JobCounts counts, JobCounts added) {
        return counts.scope() > 0 && counts.done() == counts.scope() && (added.done() != 0 || added.scope() != 0);
    }

    /**
     * State of an order that has jobs.
     *
     * @param present its state now, kept while no item is further
     */
    public static OrderState order(OrderState present, Collection<OrderState> items) {
        boolean any = false;
        boolean allShipped = true;
        boolean allCompleted = true;
        boolean anyOpen = false;
        for (OrderState item : items) {
            if (item == OrderState.CANCELED) {
                continue;
            }
            any = true;
            allShipped &= item == OrderState.SHIPPED;
            allCompleted &= item == OrderState.SHIPPED || item == OrderState.COMPLETED;
            anyOpen |= item.compareTo(OrderState.OPEN) >= 0;
        }
        if (!any) {
            return items.isEmpty() ? present : OrderState.CANCELED;
        }
        if (allShipped) {
            return OrderState.SHIPPED;
        }
        if (allCompleted) {
            return OrderState.COMPLETED;
        }
        if (anyOpen) {
            return OrderState.OPEN;
        }
        return present.compareTo(OrderState.INTAKE_HOLD) < 0 ? present : OrderState.INTAKE_HOLD;
    }

    /** What the customer sees; null while it is not paid for. */
    public static @Nullable CustomerStatus customer(
            OrderState state, PaymentState payment, boolean onAccount, DeliveryState delivery) {
        if (payment == PaymentState.REFUNDED) {
            return CustomerStatus.REFUNDED;
        }
        return switch (state) {
            case CANCELED -> CustomerStatus.CANCELLED;
            case SHIPPED -> delivery == DeliveryState.DELIVERED ? CustomerStatus.DELIVERED : CustomerStatus.SHIPPED;
            case OPEN, COMPLETED -> CustomerStatus.IN_PRODUCTION;
            case RECEIVED, PRODUCTION_HOLD, INTAKE_HOLD ->
                onAccount || payment != PaymentState.UNPAID ? CustomerStatus.PAID : null;
            case BASKET -> null;
        };
    }
}
