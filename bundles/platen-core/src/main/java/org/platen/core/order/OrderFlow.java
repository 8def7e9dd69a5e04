package org.platen.core.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.Artwork;
import org.platen.api.order.Assignment;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.OrderState;
import org.platen.api.order.ReconcilePlan;
import org.platen.api.order.ReconcilePlan.Reason;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.job.JobEngine;
import org.platen.core.job.JobPlanner;
import org.platen.core.job.NewJobs;
import org.platen.core.job.Reconciler;
import org.platen.core.job.StockGate;
import org.platen.core.job.WantedWork;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.Contention;
import org.platen.core.port.Holds;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.routing.Places;
import org.platen.core.routing.Routing;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings orders on their way: through the holds to a location, and to the jobs that their lines ask for. Plugins are asked
 * before the transaction, which then checks that nothing moved meanwhile.
 */
public final class OrderFlow {
    private static final Logger LOG = LoggerFactory.getLogger(OrderFlow.class);
    private static final int TRIES = 5;
    private static final int LONGEST_WHY = 1000;

    private final Transactions transactions;
    private final JobPlanner planner;
    private final NewJobs newJobs;
    private final JobEngine engine;
    private final StockGate stock;
    private final OrderTrack track;
    private final DecorationTypes types;
    private final Routing routing;
    private final Clock clock;

    public OrderFlow(
            Transactions transactions,
            JobPlanner planner,
            NewJobs newJobs,
            JobEngine engine,
            StockGate stock,
            OrderTrack track,
            DecorationTypes types,
            Routing routing,
            Clock clock) {
        this.transactions = transactions;
        this.planner = planner;
        this.newJobs = newJobs;
        this.engine = engine;
        this.stock = stock;
        this.track = track;
        this.types = types;
        this.routing = routing;
        this.clock = clock;
    }

    private record Snapshot(
            OrderRow order,
            List<ItemRow> items,
            Map<ItemId, List<ArtworkRow>> artwork,
            List<JobRow> jobs,
            List<Holds.Row> holds) {}

    /** Lets a new order that was stored without its jobs go on; what goes wrong is left to the next intake check. */
    public void afterInsert(String actor, NewOrders.NewOrder fresh, Optional<List<WantedWork>> wanted) {
        boolean goesOn = wanted.isEmpty()
                && fresh.order().state() == OrderState.RECEIVED
                && Gates.open(fresh.order(), false, List.of(), clock.instant());
        if (goesOn) {
            try {
                advance(actor, fresh.order().id());
            } catch (RuntimeException e) {
                LOG.warn("Order {} is stored and goes on later", fresh.order().id(), e);
            }
        }
    }

    /** Lets an order go as far as its gates allow; nothing happens when they are closed. */
    public void advance(String actor, OrderId order) {
        reconcile(actor, order, null, false, false);
    }

    /**
     * Compares an order's lines with its jobs and makes them equal.
     *
     * @param pressed whether somebody asked for it, which opens the gates of payment and policy
     */
    public ReconcilePlan reconcile(
            String actor, OrderId id, @Nullable Assignment assignment, boolean pressed, boolean dryRun) {
        for (int attempt = 1; ; attempt++) {
            Snapshot seen = transactions.required(tx -> snapshot(tx, id));
            requireOpen(seen.order());
            Instant now = clock.instant();
            if (!mayHaveJobs(seen, pressed, now)) {
                return ReconcilePlans.refused(seen.items(), Reason.ORDER_HELD, closedGate(seen, now), !dryRun);
            }
            Places places = routing.simply(seen.order(), seen.items());
            if (places == null) {
                Routing.Outcome outcome = routing.decide(seen.order(), seen.items(), seen.jobs(), needs(seen), false);
                places = outcome.places();
                if (places == null) {
                    String why = outcome.decided().reason();
                    if (!dryRun) {
                        transactions.required(tx ->
                                waitForRouting(tx, actor, id, Holds.NO_LOCATION, HoldReason.DEPENDENCY, why, now));
                    }
                    return ReconcilePlans.refused(
                            seen.items(), Reason.NOT_ASSIGNED, "No location is decided for the order. " + why, !dryRun);
                }
            }
            List<WantedWork> wanted = plan(seen, places);
            if (dryRun) {
                return ReconcilePlans.of(false, wanted, ReconcilePlans.difference(wanted, seen.jobs()), Map.of());
            }
            Optional<String> artwork = missingArtwork(seen, wanted);
            if (artwork.isPresent()) {
                String why = artwork.get();
                transactions.required(
                        tx -> waitForRouting(tx, actor, id, Routing.ARTWORK, HoldReason.ARTWORK, why, now));
                return ReconcilePlans.refused(seen.items(), Reason.ORDER_HELD, why, true);
            }
            Places at = places;
            Optional<ReconcilePlan> done = Optional.empty();
            try {
                done = transactions.required(tx -> fetchedSince(tx, seen)
                        ? Optional.empty()
                        : apply(tx, actor, seen.order(), wanted, assignment, at, now));
            } catch (Routing.RoomTaken e) {
                LOG.debug("Order {} is routed again: {}", id, e.getMessage());
            }
            if (done.isPresent()) {
                return done.get();
            }
            if (attempt == TRIES) {
                throw new PlatenException(Errors.VERSION_CONFLICT, "The order is being changed by others; try again");
            }
        }
    }

    /**
     * Whether a file of the order was fetched or given up since it was seen. Whoever fetches one looks at the jobs when
     * it is stored: it must find them, or they must know of it.
     */
    private static boolean fetchedSince(Tx tx, Snapshot seen) {
        Map<ItemId, List<ArtworkRow>> pending = new HashMap<>();
        seen.artwork().forEach((item, files) -> {
            if (files.stream().anyMatch(file -> file.artwork().state().equals(Artwork.PENDING))) {
                pending.put(item, files);
            }
        });
        if (pending.isEmpty()) {
            return false;
        }
        tx.orders().lockKnown(seen.order().id());
        return !tx.items().lockArtwork(pending.keySet()).equals(pending);
    }

    /** Where the order would go now, or did: nothing is changed. */
    public Routing.Outcome route(OrderId id, boolean anew) {
        Snapshot seen = transactions.required(tx -> snapshot(tx, id));
        return routing.decide(seen.order(), seen.items(), seen.jobs(), needs(seen), anew);
    }

    /** What the lines are made of and by which types, not yet checked, as that is different from place to place. */
    private List<WantedWork> needs(Snapshot seen) {
        return planner.plan(new JobPlanner.Question(
                seen.items(), seen.artwork(), null, Reconciler.givenUp(seen.jobs()), (item, key) -> false, true));
    }

    /** What is wanted, each line asked for at its place. */
    private List<WantedWork> plan(Snapshot seen, Places places) {
        Set<JobId> remade = Reconciler.remade(seen.jobs());
        Set<String> existing = seen.jobs().stream()
                .filter(job -> job.phase() != Phase.CANCELED && !remade.contains(job.id()))
                .map(job -> job.item().value() + "/" + Reconciler.baseKey(job.key()))
                .collect(Collectors.toSet());
        Map<ItemId, Set<String>> givenUp = Reconciler.givenUp(seen.jobs());
        Map<Long, List<ItemRow>> byPlace = new TreeMap<>();
        seen.items()
                .forEach(item -> places.of(item.id())
                        .forEach(place -> byPlace.computeIfAbsent(place, key -> new ArrayList<>())
                                .add(item)));
        Map<ItemId, WantedWork> works = new HashMap<>();
        byPlace.forEach((place, items) -> planner.plan(new JobPlanner.Question(
                        items,
                        seen.artwork(),
                        place,
                        givenUp,
                        (item, key) -> !existing.contains(item.value() + "/" + key) && places.of(item, key) == place,
                        true))
                .forEach(work -> works.merge(work.item(), work, (a, b) -> together(a, b, place, places))));
        return seen.items().stream()
                .map(item -> Objects.requireNonNull(works.get(item.id())))
                .toList();
    }

    /** A split line was asked for at each of its places; each job is as it was found at its own. */
    private static WantedWork together(WantedWork before, WantedWork here, long place, Places places) {
        if (before.reason() != null || here.reason() != null) {
            return before.reason() != null ? before : here;
        }
        Map<String, WantedWork.Job> own = new HashMap<>();
        here.jobs().stream()
                .filter(job -> places.of(here.item(), job.key()) == place)
                .forEach(job -> own.put(job.key(), job));
        return new WantedWork(
                before.item(),
                null,
                before.detail(),
                before.substrate(),
                before.jobs().stream()
                        .map(job -> own.getOrDefault(job.key(), job))
                        .toList());
    }

    /** What keeps the whole order waiting for its artwork, where the shop wants that (C-17). */
    private Optional<String> missingArtwork(Snapshot seen, List<WantedWork> wanted) {
        if (!routing.waitsForArtwork() || seen.order().state().compareTo(OrderState.INTAKE_HOLD) >= 0) {
            return Optional.empty();
        }
        return wanted.stream()
                .flatMap(work -> work.jobs().stream())
                .flatMap(job -> job.findings().stream())
                .filter(finding -> finding.reason() == HoldReason.ARTWORK)
                .findFirst()
                .map(Finding::message);
    }

    private static Snapshot snapshot(Tx tx, OrderId id) {
        OrderRow order = tx.orders().get(id).orElseThrow(() -> PlatenException.notFound("order", id));
        List<ItemRow> items = tx.items().ofOrder(id);
        return new Snapshot(
                order,
                items,
                tx.items().artwork(items.stream().map(ItemRow::id).toList()),
                tx.jobs().ofOrder(id),
                tx.holds().openOfOrder(id));
    }

    private static boolean mayHaveJobs(Snapshot seen, boolean pressed, Instant now) {
        OrderState state = seen.order().state();
        if (state == OrderState.BASKET || state.isFinal()) {
            return false;
        }
        boolean begun = state.compareTo(OrderState.INTAKE_HOLD) >= 0;
        return Gates.open(seen.order(), pressed || begun, seen.holds(), now);
    }

    private static String closedGate(Snapshot seen, Instant now) {
        if (seen.order().state() == OrderState.BASKET) {
            return "The order is not submitted";
        }
        if (seen.order().state().isFinal()) {
            return "The order is " + OrderTrack.word(seen.order().state());
        }
        return Gates.locked(seen.order(), now).stream()
                .findFirst()
                .or(() -> Gates.waiting(seen.order()))
                .map(Gates.Closed::message)
                .or(() -> seen.holds().stream()
                        .findFirst()
                        .map(hold -> hold.view().message()))
                .orElse("Checkout is not finished");
    }

    static void requireOpen(OrderRow order) {
        if (order.closedAt() != null) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "The order is closed for good; enter a new order, for example as a copy of it",
                    "CLOSED",
                    List.of("copy"));
        }
    }

    /** Leaves the order in production hold, and says why in a hold that goes when it is routed. */
    private Optional<Object> waitForRouting(
            Tx tx, String actor, OrderId id, String code, HoldReason reason, String why, Instant now) {
        OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
        if (order.state() == OrderState.RECEIVED) {
            track.move(tx, actor, order, OrderState.PRODUCTION_HOLD, new OrderChange(), now);
            mirror(tx, id, OrderState.PRODUCTION_HOLD);
        }
        String message = why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY - 1) + "…";
        List<Holds.Row> open = tx.holds().openOfOrder(id);
        clearRouting(
                tx,
                open.stream().filter(hold -> !hold.view().code().equals(code)).toList(),
                now);
        boolean said = open.stream()
                .anyMatch(hold ->
                        hold.view().code().equals(code) && hold.view().message().equals(message));
        if (!said && !order.state().isFinal()) {
            HoldView hold = new HoldView(tx.ids(1).get(0), null, null, reason, code, message, "operator", now);
            tx.holds().open(new Holds.Row(id, hold, Holds.Source.CHECK));
        }
        return Optional.empty();
    }

    private static void clearRouting(Tx tx, List<Holds.Row> open, Instant now) {
        List<Long> gone = open.stream()
                .filter(Holds.Row::isRouting)
                .map(hold -> hold.view().id())
                .toList();
        if (!gone.isEmpty()) {
            tx.holds().clear(gone, now);
        }
    }

    private static void mirror(Tx tx, OrderId id, OrderState state) {
        List<ItemId> items = tx.items().lockOfOrder(id).stream()
                .filter(item -> !item.removed() && item.state().compareTo(state) < 0)
                .map(ItemRow::id)
                .toList();
        if (!items.isEmpty()) {
            tx.items().setState(items, state);
        }
    }

    private Optional<ReconcilePlan> apply(
            Tx tx,
            String actor,
            OrderRow seen,
            List<WantedWork> wanted,
            @Nullable Assignment assignment,
            Places places,
            Instant now) {
        OrderRow order = tx.orders().lock(seen.id()).orElseThrow(() -> PlatenException.notFound("order", seen.id()));
        if (order.version() != seen.version()) {
            return Optional.empty();
        }
        List<JobRow> present = tx.jobs().lockOfOrder(order.id());
        Reconciler.Difference difference = ReconcilePlans.difference(wanted, present);
        List<Holds.Row> before = tx.holds().openOfOrder(order.id());
        clearRouting(tx, before, now);
        begin(tx, actor, order, places, now);

        List<Mark> changes = new ArrayList<>();
        List<JobRow> rewritten = new ArrayList<>();
        for (Reconciler.Changed changed : difference.rewrite()) {
            WantedJob to = changed.job().wanted();
            rewritten.add(changed.present().rewritten(to.title(), to.amount(), to.attributes()));
            changes.add(Mark.order(order.id(), "job.changed", now, actor, Map.of())
                    .of(changed.present().item(), changed.present().id()));
        }
        tx.jobs().rewrite(rewritten);
        tx.marks().add(changes);
        List<Holds.Row> holds =
                before.stream().filter(hold -> !hold.isRouting()).toList();
        boolean held = holds.stream().anyMatch(Holds.Row::keepsOrder);
        NewJobs.Rows rows = newJobs.make(
                tx,
                actor,
                order,
                one -> places.of(one.work().item(), one.job().key()),
                difference.create(),
                assignment,
                held,
                now);
        tx.jobs().insert(rows.jobs());
        tx.steps().put(rows.steps());
        tx.marks().add(rows.marks());
        tx.holds().open(rows.holds());
        ItemHolds.sync(tx, order.id(), holds, wanted, now);
        dropRemovedWithoutJobs(tx, wanted, present);
        // First what is new counts, then what is no longer wanted stops counting: a line that swaps all of its jobs is
        // never without any in between, which would cancel it and with it the order.
        engine.rollUp(tx, actor, rows.counts(), now);
        engine.apply(tx, actor, cancelMoves(difference.cancel(), now));
        track.rollUp(tx, actor, order.id(), now);
        if (order.reconcileNeeded()) {
            tx.orders().change(order.id(), new OrderChange().reconcileNeeded(false), now);
        }
        stock.created(tx, actor, rows, now);
        stock.rewritten(tx, actor, difference.rewrite(), Reconciler.unbegun(wanted, present), now);
        // Last, as others wait for the count from here on.
        Set<ItemId> routed =
                places.decision() == null ? Set.of() : places.decision().open();
        Map<Boolean, List<JobRow>> checked =
                rows.jobs().stream().collect(Collectors.partitioningBy(job -> routed.contains(job.item())));
        routing.count(tx, Routing.counted(Objects.requireNonNull(checked.get(false))), false);
        routing.count(tx, Routing.counted(Objects.requireNonNull(checked.get(true))), true);
        Map<String, JobId> ids = new HashMap<>();
        rows.jobs().forEach(job -> ids.put(job.item().value() + "/" + job.key(), job.id()));
        return Optional.of(ReconcilePlans.of(true, wanted, difference, ids));
    }

    /** Order and items enter intake hold together with their jobs (TB-13), at the places that were decided. */
    private void begin(Tx tx, String actor, OrderRow order, Places places, Instant now) {
        boolean begun = order.state().compareTo(OrderState.INTAKE_HOLD) >= 0;
        Routing.Decided decision = places.decision();
        if (decision != null) {
            place(tx, actor, order, places, decision, now);
        }
        if (begun) {
            return;
        }
        OrderRow present = order;
        if (present.state() == OrderState.RECEIVED) {
            track.move(tx, actor, present, OrderState.PRODUCTION_HOLD, new OrderChange(), now);
            present = tx.orders().lock(order.id()).orElseThrow(() -> new Contention("order " + order.id()));
        }
        Long all = places.all();
        OrderChange change = all == null ? new OrderChange().noLocation() : new OrderChange().location(all);
        track.move(tx, actor, present, OrderState.INTAKE_HOLD, change, now);
        mirror(tx, order.id(), OrderState.INTAKE_HOLD);
    }

    private void place(Tx tx, String actor, OrderRow order, Places places, Routing.Decided decision, Instant now) {
        Map<Long, List<ItemId>> byPlace = new TreeMap<>();
        places.lines()
                .forEach((item, place) ->
                        byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(item));
        byPlace.forEach((place, items) -> tx.routing().place(items, place));
        Set<Long> all = new TreeSet<>(places.all() == null ? byPlace.keySet() : Set.of(places.all()));
        places.spreads().forEach((item, spread) -> {
            if (decision.open().contains(item)) {
                tx.routing().spread(order.id(), item, spread.shares());
            }
            all.addAll(spread.shares().keySet());
        });
        routing.keep(tx, actor, order.id(), decision, routing.codes(all), now);
    }

    private void dropRemovedWithoutJobs(Tx tx, List<WantedWork> wanted, List<JobRow> present) {
        Set<ItemId> withJobs = present.stream().map(JobRow::item).collect(Collectors.toSet());
        List<ItemId> gone = wanted.stream()
                .filter(work -> work.reason() == Reason.REMOVED && !withJobs.contains(work.item()))
                .map(WantedWork::item)
                .toList();
        if (!gone.isEmpty()) {
            tx.items().setState(gone, OrderState.CANCELED);
        }
    }

    private List<JobMove> cancelMoves(List<JobRow> jobs, Instant now) {
        return jobs.stream()
                .map(job -> JobMove.of(
                        job, "cancel", canceledState(job), Phase.CANCELED, now, Map.of("reason", "no longer wanted")))
                .toList();
    }

    private String canceledState(JobRow job) {
        return types.workflow(job.workflow())
                .entry(Phase.CANCELED)
                .map(State::key)
                .orElse(job.state());
    }
}
