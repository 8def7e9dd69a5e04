package org.platen.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.OrderState;
import org.platen.core.port.Contention;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobCounts;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Tx;

/** Keeps the states of items and orders true to their jobs, and tells the storefront what its customer should see. */
public final class OrderTrack {

    /**
     * The jobs of items counted up or down; few statements, however many items they are.
     *
     * @param allDone what is to happen to items of which every job in scope is decorated, before their states are set
     * @return the orders of items whose states changed
     */
    public Set<OrderId> itemsCounted(
            Tx tx, String actor, Map<ItemId, JobCounts> deltas, Instant at, Consumer<ItemId> allDone) {
        Map<OrderState, List<ItemId>> states = new EnumMap<>(OrderState.class);
        List<Mark> marks = new ArrayList<>();
        Set<OrderId> orders = new LinkedHashSet<>();
        for (ItemRow item : tx.items().addCounts(deltas)) {
            JobCounts counts = item.counts();
            JobCounts delta = deltas.getOrDefault(item.id(), JobCounts.NONE);
            if (counts.scope() > 0 && counts.done() == counts.scope() && (delta.done() != 0 || delta.scope() != 0)) {
                allDone.accept(item.id());
            }
            OrderState state = RollUp.item(counts);
            if (state != item.state()) {
                states.computeIfAbsent(state, key -> new ArrayList<>()).add(item.id());
                orders.add(item.order());
                marks.add(Mark.order(item.order(), "item." + word(state), at, actor, Map.of())
                        .of(item.id())
                        .states(item.state().name(), state.name()));
            }
        }
        states.forEach((state, items) -> tx.items().setState(items, state));
        tx.marks().add(marks);
        return orders;
    }

    /** Brings the order to what its items make of it. */
    public void rollUp(Tx tx, String actor, OrderId id, Instant at) {
        OrderRow order = tx.orders().lock(id).orElseThrow(() -> new Contention("order " + id));
        List<OrderState> items =
                tx.items().lockOfOrder(id).stream().map(ItemRow::state).toList();
        OrderState state = RollUp.order(order.state(), items);
        if (state != order.state() && !order.state().isFinal()) {
            move(tx, actor, order, state, new OrderChange(), at);
        }
    }

    /** Moves a locked order to a state, with its mark and what the customer is to be told. */
    public void move(Tx tx, String actor, OrderRow order, OrderState to, OrderChange change, Instant at) {
        change.state(to);
        tell(tx, order, to, change, at);
        tx.orders().change(order.id(), change, at);
        if (to.isFinal()) {
            tx.orderBins().free(order.id());
        }
        tx.marks()
                .add(List.of(Mark.order(order.id(), "order." + word(to), at, actor, Map.of())
                        .states(order.state().name(), to.name())
                        .spo(spo(to))));
    }

    /** Notes a changed customer status in the change and writes it to the outbox of the order's storefront. */
    public void tell(Tx tx, OrderRow order, OrderState state, OrderChange change, Instant at) {
        CustomerStatus status = RollUp.customer(state, order.payment(), order.onAccount(), order.delivery());
        tell(tx, order, status, change, at);
    }

    /** As {@link #tell(Tx, OrderRow, OrderState, OrderChange, Instant)} with a status known already. */
    public void tell(
            Tx tx,
            OrderRow order,
            @org.jspecify.annotations.Nullable CustomerStatus status,
            OrderChange change,
            Instant at) {
        if (status == order.customerStatus()) {
            return;
        }
        change.customerStatus(status);
        if (status != null && worthTelling(status)) {
            tx.mail().tell(order, status, null, at);
        }
    }

    /** Paid is what the storefront told us; shipped is told with each shipment. */
    private static boolean worthTelling(CustomerStatus status) {
        return switch (status) {
            case IN_PRODUCTION, DELIVERED, CANCELLED, REFUNDED -> true;
            case PAID, SHIPPED -> false;
        };
    }

    /** State of a line that is added to the order now. */
    public static OrderState fresh(OrderRow order) {
        return order.state().compareTo(OrderState.INTAKE_HOLD) > 0 ? OrderState.INTAKE_HOLD : order.state();
    }

    /** Lines of a basket that is submitted; removed ones stay out of it. */
    public static void received(Tx tx, OrderId order) {
        List<ItemId> items = tx.items().lockOfOrder(order).stream()
                .filter(item -> !item.removed())
                .map(ItemRow::id)
                .toList();
        tx.items().setState(items, OrderState.RECEIVED);
    }

    static @org.jspecify.annotations.Nullable String spo(OrderState state) {
        return switch (state) {
            case BASKET -> "InBasket";
            case RECEIVED -> "Ordered";
            case SHIPPED -> "Shipped";
            case PRODUCTION_HOLD, INTAKE_HOLD, OPEN, COMPLETED, CANCELED -> null;
        };
    }

    static String word(OrderState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
