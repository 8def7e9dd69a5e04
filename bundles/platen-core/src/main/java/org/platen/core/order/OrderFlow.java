package org.platen.core.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuView;
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
import org.platen.core.port.JobCounts;
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
                new JobPlanner.Question(fresh.items(), artwork, location, (item, key) -> true, true), catalog));
    }

    /**
     * Stores a new order and, where the plugins were asked, takes it all the way to its jobs: everything is worked out
     * first and written once.
     */
    public void insert(
            Tx tx, String actor, NewOrder fresh, Optional<List<WantedWork>> wanted, List<Mark> first, Instant now) {
        OrderRow order = fresh.order();
        List<Mark> marks = new ArrayList<>(first);
        Long location = routing.simply(order.location());
        if (wanted.isEmpty() || location == null) {
            boolean undecided = order.state() == OrderState.RECEIVED
                    && location == null
                    && Gates.open(order, false, List.of(), now);
            OrderState state = undecided ? OrderState.PRODUCTION_HOLD : order.state();
            if (undecided) {
                marks.add(stateMark(order.id(), actor, now, order.state(), state));
            }
            write(tx, with(order, state, order.location(), now), fresh, Map.of(), state);
            tx.marks().add(marks);
            return;
        }
        List<Reconciler.Missing> missing = new ArrayList<>();
        for (WantedWork work : wanted.get()) {
            work.jobs().forEach(job -> missing.add(new Reconciler.Missing(work, job)));
        }
        marks.add(stateMark(order.id(), actor, now, OrderState.RECEIVED, OrderState.PRODUCTION_HOLD));
        marks.add(stateMark(order.id(), actor, now, OrderState.PRODUCTION_HOLD, OrderState.INTAKE_HOLD));
        NewJobs.Rows rows = newJobs.make(tx, actor, order, item -> location, missing, null, false, now);
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
        OrderRow stored = with(order, state, location, now);
        write(tx, stored, fresh, rows.counts(), null);
        tx.jobs().insert(rows.jobs());
        tx.steps().put(rows.steps());
        routing.count(tx, counted(rows.jobs()), false);
        tx.marks().add(marks);
        rows.holds().forEach(tx.holds()::open);
        ItemHolds.of(tx, order.id(), wanted.get(), now).forEach(tx.holds()::open);
        if (stored.customerStatus() != null && state.compareTo(OrderState.OPEN) >= 0) {
            tx.mail().tell(stored, stored.customerStatus(), null, now);
        }
        stock.created(tx, actor, rows, now);
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

    private static OrderRow with(OrderRow o, OrderState state, @Nullable Long location, Instant now) {
        return new OrderRow(
                o.id(),
                o.number(),
                o.origin(),
                o.storefront(),
                o.externalId(),
                o.externalUpdatedAt(),
                o.contentHash(),
                state,
                o.payment(),
                o.approval(),
                o.delivery(),
                RollUp.customer(state, o.payment(), o.onAccount(), o.delivery()),
                o.creating(),
                o.test(),
                o.policy(),
                o.onAccount(),
                o.customer(),
                o.customerName(),
                o.customerEmail(),
                o.poNumber(),
                o.fulfilmentDate(),
                o.processAt(),
                o.repeatMonths(),
                o.shipTo(),
                o.shippingMethod(),
                location,
                o.total(),
                o.reconcileNeeded(),
                o.closedAt(),
                o.createdAt(),
                now,
                o.version());
    }

    private static Mark stateMark(OrderId order, String actor, Instant now, OrderState from, OrderState to) {
        return Mark.order(order, "order." + OrderTrack.word(to), now, actor, Map.of())
                .states(from.name(), to.name())
                .spo(OrderTrack.spo(to));
    }

    /** Lets a new order that was stored without its jobs go on; what goes wrong is left to the next intake check. */
    public void afterInsert(String actor, NewOrder fresh, Optional<List<WantedWork>> wanted) {
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
                return refused(seen, Reason.ORDER_HELD, closedGate(seen, now), !dryRun);
            }
            Places places = routing.simply(seen.order(), seen.items());
            if (places == null) {
                Routing.Outcome outcome = routing.decide(seen.order(), seen.items(), needs(seen), false);
                places = outcome.places();
                if (places == null) {
                    String why = outcome.decided().reason();
                    if (!dryRun) {
                        transactions.required(tx ->
                                waitForRouting(tx, actor, id, Routing.NO_LOCATION, HoldReason.DEPENDENCY, why, now));
                    }
                    return refused(seen, Reason.NOT_ASSIGNED, "No location is decided for the order. " + why, !dryRun);
                }
            }
            List<WantedWork> wanted = plan(seen, places);
            if (dryRun) {
                return plan(false, wanted, difference(wanted, seen.jobs()), Map.of());
            }
            Optional<String> artwork = missingArtwork(seen, wanted);
            if (artwork.isPresent()) {
                String why = artwork.get();
                transactions.required(
                        tx -> waitForRouting(tx, actor, id, Routing.ARTWORK, HoldReason.ARTWORK, why, now));
                return refused(seen, Reason.ORDER_HELD, why, true);
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
        return routing.decide(seen.order(), seen.items(), needs(seen), anew);
    }

    /** What the lines are made of and by which types, not yet checked, as that is different from place to place. */
    private List<WantedWork> needs(Snapshot seen) {
        return planner.plan(new JobPlanner.Question(seen.items(), seen.artwork(), null, (item, key) -> false, true));
    }

    /** What is wanted, each line asked for at its place. */
    private List<WantedWork> plan(Snapshot seen, Places places) {
        Set<String> existing = seen.jobs().stream()
                .map(job -> job.item().value() + "/" + Reconciler.baseKey(job.key()))
                .collect(Collectors.toSet());
        Map<Long, List<ItemRow>> byPlace = new TreeMap<>();
        seen.items()
                .forEach(item -> byPlace.computeIfAbsent(places.of(item.id()), key -> new ArrayList<>())
                        .add(item));
        Map<ItemId, WantedWork> works = new HashMap<>();
        byPlace.forEach((place, items) -> planner.plan(new JobPlanner.Question(
                        items,
                        seen.artwork(),
                        place,
                        (item, key) -> !existing.contains(item.value() + "/" + key),
                        true))
                .forEach(work -> works.put(work.item(), work)));
        return seen.items().stream()
                .map(item -> Objects.requireNonNull(works.get(item.id())))
                .toList();
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

    private static Map<Long, Map<String, Integer>> counted(List<JobRow> jobs) {
        Map<Long, Map<String, Integer>> counted = new HashMap<>();
        for (JobRow job : jobs) {
            if (job.location() != null) {
                counted.computeIfAbsent(job.location(), key -> new HashMap<>())
                        .merge(job.decoration(), 1, Integer::sum);
            }
        }
        return counted;
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
                .filter(hold -> hold.view().code().startsWith(Routing.HOLDS))
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

    private static Reconciler.Difference difference(List<WantedWork> wanted, List<JobRow> present) {
        Set<ItemId> unknown = new HashSet<>();
        for (WantedWork work : wanted) {
            if (work.reason() == Reason.PLUGIN_MISSING
                    || work.reason() == Reason.PLUGIN_FAILED
                    || work.reason() == Reason.PARAMETER) {
                unknown.add(work.item());
            }
        }
        return Reconciler.compare(wanted, unknown, present);
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
        Reconciler.Difference difference = difference(wanted, present);
        List<Holds.Row> before = tx.holds().openOfOrder(order.id());
        clearRouting(tx, before, now);
        begin(tx, actor, order, places, now);

        List<Mark> changes = new ArrayList<>();
        for (Reconciler.Changed changed : difference.rewrite()) {
            tx.jobs().rewrite(rewritten(changed));
            changes.add(Mark.order(order.id(), "job.changed", now, actor, Map.of())
                    .of(changed.present().item(), changed.present().id()));
        }
        tx.marks().add(changes);
        List<Holds.Row> holds = before.stream()
                .filter(hold -> !hold.view().code().startsWith(Routing.HOLDS))
                .toList();
        boolean held = holds.stream()
                .anyMatch(hold -> hold.view().item() == null && hold.view().job() == null);
        NewJobs.Rows rows = newJobs.make(tx, actor, order, places::of, difference.create(), assignment, held, now);
        tx.jobs().insert(rows.jobs());
        tx.steps().put(rows.steps());
        tx.marks().add(rows.marks());
        rows.holds().forEach(tx.holds()::open);
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
        routing.count(tx, counted(Objects.requireNonNull(checked.get(false))), false);
        routing.count(tx, counted(Objects.requireNonNull(checked.get(true))), true);
        Map<String, JobId> ids = new HashMap<>();
        rows.jobs().forEach(job -> ids.put(job.item().value() + "/" + job.key(), job.id()));
        return Optional.of(plan(true, wanted, difference, ids));
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
        Set<Long> all = places.all() == null ? byPlace.keySet() : Set.of(places.all());
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

    private static JobRow rewritten(Reconciler.Changed changed) {
        JobRow j = changed.present();
        WantedWork.Job to = changed.job();
        return new JobRow(
                j.id(),
                j.order(),
                j.orderNumber(),
                j.item(),
                j.key(),
                j.part(),
                to.wanted().title(),
                j.decoration(),
                j.workflow(),
                j.state(),
                j.phase(),
                to.wanted().amount(),
                j.location(),
                j.device(),
                j.dueAt(),
                to.wanted().attributes(),
                j.assignment(),
                j.substrate(),
                j.batch(),
                j.shipment(),
                j.shipScannedAt(),
                j.remakeOf(),
                j.waived(),
                j.runOut(),
                j.held(),
                j.scheduledDevice(),
                j.scheduledAt(),
                j.scheduledBy(),
                j.queuedAt(),
                j.stateSince(),
                j.createdAt(),
                j.version());
    }

    private static ReconcilePlan refused(Snapshot seen, Reason reason, String detail, boolean applied) {
        List<ReconcilePlan.Line> lines = seen.items().stream()
                .filter(item -> !item.removed())
                .map(item -> new ReconcilePlan.Line(item.id(), reason, detail))
                .toList();
        return new ReconcilePlan(applied, List.of(), List.of(), List.of(), lines, lines, List.of());
    }

    private static ReconcilePlan plan(
            boolean applied, List<WantedWork> wanted, Reconciler.Difference difference, Map<String, JobId> ids) {
        List<ReconcilePlan.NewJob> create = new ArrayList<>();
        Set<ItemId> created = new HashSet<>();
        Map<String, ReconcilePlan.Material> materials = new LinkedHashMap<>();
        for (Reconciler.Missing missing : difference.create()) {
            ItemId item = missing.work().item();
            WantedWork.Job job = missing.job();
            created.add(item);
            create.add(new ReconcilePlan.NewJob(
                    ids.get(item.value() + "/" + job.key()),
                    item,
                    job.key(),
                    job.decoration(),
                    job.wanted().title(),
                    job.wanted().amount()));
            job.materials()
                    .forEach(need -> materials.merge(
                            need.material() + "/" + need.unit(),
                            new ReconcilePlan.Material(need.material(), need.amount(), need.unit()),
                            (a, b) -> new ReconcilePlan.Material(
                                    a.material(), a.amount().add(b.amount()), a.unit())));
        }
        Set<ItemId> changed = difference.rewrite().stream()
                .map(change -> change.present().item())
                .collect(Collectors.toSet());
        difference.cancel().forEach(job -> changed.add(job.item()));
        List<ReconcilePlan.Line> lines = new ArrayList<>();
        List<ReconcilePlan.Line> skipped = new ArrayList<>();
        for (WantedWork work : wanted) {
            Reason reason = work.reason();
            if (reason == null) {
                reason = created.contains(work.item())
                        ? Reason.CREATED
                        : changed.contains(work.item()) ? Reason.CHANGED : Reason.ALREADY_CREATED;
            }
            ReconcilePlan.Line line = new ReconcilePlan.Line(work.item(), reason, work.detail());
            lines.add(line);
            if (work.reason() != null && work.reason() != Reason.REMOVED) {
                skipped.add(line);
            }
        }
        return new ReconcilePlan(
                applied,
                create,
                difference.cancel().stream().map(JobRow::id).toList(),
                difference.leftRunning().stream().map(JobRow::id).toList(),
                lines,
                skipped,
                List.copyOf(Objects.requireNonNull(materials.values())));
    }
}
