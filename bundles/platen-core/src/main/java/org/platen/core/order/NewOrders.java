package org.platen.core.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuView;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.Artwork;
import org.platen.api.order.OrderState;
import org.platen.core.job.JobPlanner;
import org.platen.core.job.NewJobs;
import org.platen.core.job.Reconciler;
import org.platen.core.job.StockGate;
import org.platen.core.job.WantedWork;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobCounts;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Tx;
import org.platen.core.routing.Routing;

/**
 * New orders. Plugins are asked first; then one transaction stores the order and, where they were asked, takes it all the
 * way to its jobs.
 */
public final class NewOrders {
    private final JobPlanner planner;
    private final NewJobs newJobs;
    private final StockGate stock;
    private final Routing routing;
    private final Clock clock;

    public NewOrders(JobPlanner planner, NewJobs newJobs, StockGate stock, Routing routing, Clock clock) {
        this.planner = planner;
        this.newJobs = newJobs;
        this.stock = stock;
        this.routing = routing;
        this.clock = clock;
    }

    /** An order to be stored for the first time, with its lines and their files. */
    public record NewOrder(OrderRow order, List<ItemRow> items, Map<ItemId, List<Artwork>> artwork) {}

    /**
     * Asks the plugins what a new order's lines want, unless a gate keeps it from becoming jobs anyway.
     *
     * @param catalog the SKUs of the lines, as far as there are, by the lines' codes
     */
    public Optional<List<WantedWork>> plan(NewOrder fresh, Map<String, SkuView> catalog) {
        OrderRow order = fresh.order();
        Long location = routing.simply(order.location());
        if (order.state() != OrderState.RECEIVED
                || location == null
                || routing.waitsForArtwork()
                || !Gates.open(order, false, List.of(), clock.instant())) {
            return Optional.empty();
        }
        Map<ItemId, List<ArtworkRow>> artwork = new HashMap<>();
        fresh.artwork()
                .forEach((item, files) -> artwork.put(
                        item,
                        files.stream()
                                .map(file -> new ArtworkRow(0, item, file, 0, null, null))
                                .toList()));
        return Optional.of(planner.plan(
                new JobPlanner.Question(fresh.items(), artwork, location, Map.of(), (item, key) -> true, true),
                catalog));
    }

    /**
     * Stores a new order and, where the plugins were asked, takes it all the way to its jobs: everything is worked out
     * first and written once.
     */
    public void insert(
            Tx tx, String actor, NewOrder fresh, Optional<List<WantedWork>> wanted, List<Mark> first, Instant now) {
        OrderRow order = fresh.order();
        List<Mark> marks = new ArrayList<>(first);
        // Who planned the order knows the floor by now; an order that is over goes nowhere.
        Long location = order.state() == OrderState.RECEIVED ? routing.simply(order.location()) : null;
        if (wanted.isEmpty() || location == null) {
            boolean undecided = order.state() == OrderState.RECEIVED
                    && location == null
                    && Gates.open(order, false, List.of(), now);
            OrderState state = undecided ? OrderState.PRODUCTION_HOLD : order.state();
            if (undecided) {
                marks.add(stateMark(order.id(), actor, now, order.state(), state));
            }
            write(tx, standing(order, state, order.location(), now), fresh, Map.of(), state);
            tx.marks().add(marks);
            return;
        }
        List<Reconciler.Missing> missing = new ArrayList<>();
        for (WantedWork work : wanted.get()) {
            work.jobs().forEach(job -> missing.add(new Reconciler.Missing(work, job)));
        }
        marks.add(stateMark(order.id(), actor, now, OrderState.RECEIVED, OrderState.PRODUCTION_HOLD));
        marks.add(stateMark(order.id(), actor, now, OrderState.PRODUCTION_HOLD, OrderState.INTAKE_HOLD));
        NewJobs.Rows rows = newJobs.make(tx, actor, order, one -> location, missing, null, false, now);
        marks.addAll(rows.marks());
        Map<ItemId, OrderState> states = new LinkedHashMap<>();
        for (ItemRow item : fresh.items()) {
            JobCounts counts = rows.counts().getOrDefault(item.id(), JobCounts.NONE);
            OrderState state = state(item, counts);
            states.put(item.id(), state);
            if (state != OrderState.INTAKE_HOLD) {
                marks.add(Mark.order(order.id(), "item." + OrderTrack.word(state), now, actor, Map.of())
                        .of(item.id())
                        .states(OrderState.INTAKE_HOLD.name(), state.name()));
            }
        }
        OrderState state = RollUp.order(OrderState.INTAKE_HOLD, states.values());
        if (state != OrderState.INTAKE_HOLD) {
            marks.add(stateMark(order.id(), actor, now, OrderState.INTAKE_HOLD, state));
        }
        OrderRow stored = standing(order, state, location, now);
        write(tx, stored, fresh, rows.counts(), null);
        tx.jobs().insert(rows.jobs());
        tx.steps().put(rows.steps());
        tx.marks().add(marks);
        tx.holds().open(rows.holds());
        tx.holds().open(ItemHolds.of(tx, order.id(), wanted.get(), now));
        if (stored.customerStatus() != null && state.compareTo(OrderState.OPEN) >= 0) {
            tx.mail().tell(stored, stored.customerStatus(), null, now);
        }
        stock.created(tx, actor, rows, now);
        // Last, as others wait for the count from here on.
        routing.count(tx, Routing.counted(rows.jobs()), false);
    }

    private static OrderRow standing(OrderRow order, OrderState state, @Nullable Long location, Instant now) {
        return order.at(
                state, location, RollUp.customer(state, order.payment(), order.onAccount(), order.delivery()), now);
    }

    /** State of a line of a new order: without jobs it waits, unless nothing is wanted of it. */
    private static OrderState state(ItemRow item, JobCounts counts) {
        if (item.removed()) {
            return OrderState.CANCELED;
        }
        return counts.scope() == 0 ? OrderState.INTAKE_HOLD : RollUp.item(counts);
    }

    private static void write(
            Tx tx, OrderRow order, NewOrder fresh, Map<ItemId, JobCounts> counts, @Nullable OrderState itemState) {
        tx.orders().insert(order);
        List<ItemRow> items = new ArrayList<>();
        for (ItemRow item : fresh.items()) {
            JobCounts count = counts.getOrDefault(item.id(), JobCounts.NONE);
            items.add(item.withState(itemState != null && !item.removed() ? itemState : state(item, count), count));
        }
        tx.items().insert(items);
        fresh.artwork().forEach((item, files) -> {
            if (!files.isEmpty()) {
                tx.items().putArtwork(item, files);
            }
        });
    }

    private static Mark stateMark(OrderId order, String actor, Instant now, OrderState from, OrderState to) {
        return Mark.order(order, "order." + OrderTrack.word(to), now, actor, Map.of())
                .states(from.name(), to.name())
                .spo(OrderTrack.spo(to));
    }
}
