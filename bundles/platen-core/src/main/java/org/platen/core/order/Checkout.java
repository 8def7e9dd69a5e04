package org.platen.core.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.core.intake.Door;
import org.platen.core.job.JobPlanner;
import org.platen.core.port.ItemRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Skus;

/** Baskets that become orders. */
final class Checkout {
    private final Transactions transactions;
    private final Skus skus;
    private final JobPlanner planner;
    private final OrderFlow flow;
    private final OrderTrack track;
    private final Door door;
    private final Clock clock;

    Checkout(
            Transactions transactions,
            Skus skus,
            JobPlanner planner,
            OrderFlow flow,
            OrderTrack track,
            Door door,
            Clock clock) {
        this.transactions = transactions;
        this.skus = skus;
        this.planner = planner;
        this.flow = flow;
        this.track = track;
        this.door = door;
        this.clock = clock;
    }

    /** Ends the basket in two steps: checkout begins, visibly; then the order is received and goes on its way. */
    void submit(Call call, OrderId id) {
        OrderRow basket = transactions.required(tx -> OrderReader.visible(call, tx, id));
        if (basket.state() == OrderState.BASKET) {
            OrderEntry.throwIfAny(door.problems(basket.shipTo()));
            door.requireGood(basket.customer());
        }
        boolean begun = transactions.required(tx -> {
            OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
            OrderReader.requireVisible(call, tx, order);
            if (order.state() != OrderState.BASKET) {
                return false;
            }
            if (tx.items().ofOrder(id).stream().allMatch(ItemRow::removed)) {
                throw PlatenException.field(Errors.CONTENT, "/items", "the basket is empty");
            }
            Instant now = clock.instant();
            if (!order.creating()) {
                tx.orders().change(id, new OrderChange().creating(true), now);
                tx.marks()
                        .add(List.of(Mark.order(id, "order.creating", now, call.actor(), Map.of())
                                .spo("Creating")));
            }
            return true;
        });
        if (!begun) {
            throw PlatenException.refused(Errors.STATE, "Only a basket can be submitted", stateOf(call, id), List.of());
        }
        finish(call, id);
    }

    private String stateOf(Call call, OrderId id) {
        return transactions.required(
                tx -> OrderReader.visible(call, tx, id).state().name());
    }

    /** Second half of a checkout; also run for one that a crash cut in half. */
    void finish(Call call, OrderId id) {
        checkAgainstPlugins(call, id);
        transactions.required(tx -> {
            OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
            if (order.state() != OrderState.BASKET) {
                return false;
            }
            Instant now = clock.instant();
            track.move(tx, call.actor(), order, OrderState.RECEIVED, new OrderChange().creating(false), now);
            OrderTrack.received(tx, id);
            tx.marks().add(DraftRows.gateMarks(order, call.actor(), now));
            return true;
        });
        flow.advance(call.actor(), id);
    }

    private void checkAgainstPlugins(Call call, OrderId id) {
        List<ItemRow> items = transactions.required(tx -> {
            OrderReader.visible(call, tx, id);
            return tx.items().ofOrder(id);
        });
        planner.count(items, skus.byCodes(OrderReader.codes(items)));
    }
}
