package org.platen.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.OrderState;
import org.platen.core.port.ItemCount;
import org.platen.core.port.ItemRow;
import org.platen.core.port.Items;
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
     * @param allDone what is to happen to items of which every job in scope is decorated, before their states are set;
     *     called once for all of them, or not at all
     * @return the orders of items whose states changed
     */
    public Set<OrderId> itemsCounted(
            Tx tx, String actor, Map<ItemId, JobCounts> deltas, Instant at, Consumer<Set<ItemId>> allDone) {
        List<ItemCount.Change> changes = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        Set<OrderId> orders = new LinkedHashSet<>();
        Set<ItemId> done = new LinkedHashSet<>();
        for (ItemCount item : tx.items().lockCounts(deltas.keySet())) {
            JobCounts delta = deltas.getOrDefault(item.id(), JobCounts.NONE);
            JobCounts counts = item.counts().plus(delta);
            if (RollUp.completing(counts, delta)) {
                done.add(item.id());
            }
            OrderState state = RollUp.item(counts);
            changes.add(new ItemCount.Change(item.id(), delta, state == item.state() ? null : state));
            if (state != item.state()) {
                orders.add(item.order());
                marks.add(Mark.order(item.order(), "item." + word(state), at, actor, Map.of())
                        .of(item.id())
                        .states(item.state().name(), state.name()));
            }
        }
        if (!done.isEmpty()) {
            allDone.accept(done);
        }
        tx.items().change(changes);
        tx.marks().add(marks);
        return orders;
    }

    /** Brings the locked order to what its items make of it. */
    public void rollUp(Tx tx, String actor, OrderId id, Instant at) {
        rollUp(tx, actor, Set.of(id), at);
    }

    /** Brings locked orders to what their items make of them; few statements, however many orders they are. */
    public void rollUp(Tx tx, String actor, Set<OrderId> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        Map<OrderId, OrderState> wanted = new LinkedHashMap<>();
        for (Items.States order : tx.items().states(ids)) {
            OrderState state = RollUp.order(order.present(), order.items());
            if (state != order.present() && !order.present().isFinal()) {
                wanted.put(order.order(), state);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<OrderState, List<OrderRow>> moving = new EnumMap<>(OrderState.class);
        for (OrderRow order : tx.orders().lock(wanted.keySet())) {
            moving.computeIfAbsent(Objects.requireNonNull(wanted.get(order.id())), key -> new ArrayList<>())
                    .add(order);
        }
        moving.forEach((to, some) -> move(tx, actor, some, to, at));
    }

    /** Moves locked orders to a state; those whose customers are to see the same are changed and told together. */
    private static void move(Tx tx, String actor, List<OrderRow> orders, OrderState to, Instant at) {
        List<OrderRow> quiet = new ArrayList<>();
        Map<Optional<CustomerStatus>, List<OrderRow>> told = new LinkedHashMap<>();
        List<Mark> marks = new ArrayList<>();
        for (OrderRow order : orders) {
            CustomerStatus status = seen(order, to);
            if (status == order.customerStatus()) {
                quiet.add(order);
            } else {
                told.computeIfAbsent(Optional.ofNullable(status), key -> new ArrayList<>())
                        .add(order);
            }
            marks.add(mark(order, actor, to, at));
        }
        if (!quiet.isEmpty()) {
            tx.orders().change(ids(quiet), new OrderChange().state(to), at);
        }
        told.forEach((status, some) -> {
            tx.orders().change(ids(some), new OrderChange().state(to).customerStatus(status.orElse(null)), at);
            status.filter(OrderTrack::worthTelling).ifPresent(worth -> tx.mail().tell(some, worth, at));
        });
        if (to.isFinal()) {
            tx.orderBins().free(ids(orders));
        }
        tx.marks().add(marks);
    }

    private static List<OrderId> ids(List<OrderRow> orders) {
        return orders.stream().map(OrderRow::id).toList();
    }

    private static Mark mark(OrderRow order, String actor, OrderState to, Instant at) {
        return Mark.order(order.id(), "order." + word(to), at, actor, Map.of())
                .states(order.state().name(), to.name())
                .spo(spo(to));
    }

    /** Moves a locked order to a state, with its mark and what the customer is to be told. */
    public void move(Tx tx, String actor, OrderRow order, OrderState to, OrderChange change, Instant at) {
        change.state(to);
        tell(tx, order, to, change, at);
        tx.orders().change(order.id(), change, at);
        if (to.isFinal()) {
            tx.orderBins().free(List.of(order.id()));
        }
        tx.marks().add(List.of(mark(order, actor, to, at)));
    }

    /** Notes a changed customer status in the change and writes it to the outbox of the order's storefront. */
    public void tell(Tx tx, OrderRow order, OrderState state, OrderChange change, Instant at) {
        tell(tx, order, seen(order, state), change, at);
    }

    private static @Nullable CustomerStatus seen(OrderRow order, OrderState state) {
        return RollUp.customer(state, order.payment(), order.onAccount(), order.delivery());
    }

    /** As {@link #tell(Tx, OrderRow, OrderState, OrderChange, Instant)} with a status known already. */
    public void tell(Tx tx, OrderRow order, @Nullable CustomerStatus status, OrderChange change, Instant at) {
        if (status == order.customerStatus()) {
            return;
        }
        change.customerStatus(status);
        if (status != null && worthTelling(status)) {
            tx.mail().tell(List.of(order), status, at);
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

    static @Nullable String spo(OrderState state) {
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
