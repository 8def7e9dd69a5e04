package org.platen.core.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.api.routing.RoutingView;
import org.platen.core.floor.Scope;
import org.platen.core.job.StockGate;
import org.platen.core.order.OrderReader;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Routings;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;

/** Spreads the pieces of one line over locations by hand, and moves jobs that were not begun to others. */
final class Splitting {
    private static final int MOST_PARTS = 50;

    private final Transactions transactions;
    private final Floor floor;
    private final Routing routing;
    private final StockGate stock;
    private final Loads loads;
    private final Clock clock;

    Splitting(Transactions transactions, Floor floor, Routing routing, StockGate stock, Loads loads, Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.routing = routing;
        this.stock = stock;
        this.loads = loads;
        this.clock = clock;
    }

    /** Splits a line; answers whether the order has its jobs. */
    boolean split(Call call, OrderId id, ItemId item, List<RoutingView.Part> parts) {
        Map<LocationView, Integer> wanted = wanted(call, parts);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
            OrderReader.visible(call, tx, id);
            requireChangeable(order);
            List<JobRow> jobs = tx.jobs().lockOfOrder(id).stream()
                    .filter(job -> job.item().equals(item) && job.phase() != Phase.CANCELED)
                    .toList();
            List<ItemRow> items = tx.items().ofOrder(id);
            ItemRow line = items.stream()
                    .filter(one -> one.id().equals(item) && !one.removed())
                    .findFirst()
                    .orElseThrow(() -> PlatenException.notFound("item", item));
            Scope.requireLine(call, item, line.places(order.location()));
            int sum = wanted.values().stream().mapToInt(Integer::intValue).sum();
            if (sum != line.quantity()) {
                throw PlatenException.field(
                        Errors.CONTENT, "/parts", "must add up to the line's " + line.quantity() + ", not " + sum);
            }
            Map<Long, Integer> shares = new LinkedHashMap<>();
            wanted.forEach((to, pieces) -> shares.put(to.id(), pieces));
            move(tx, call.actor(), moves(order, jobs, wanted), now);
            place(tx, order, items, line, shares, now);
            keep(tx, call.actor(), order, items, line, parts, now);
            return order.state().compareTo(OrderState.INTAKE_HOLD) >= 0;
        });
    }

    private Map<LocationView, Integer> wanted(Call call, List<RoutingView.Part> parts) {
        if (parts.size() < 2 || parts.size() > MOST_PARTS) {
            throw PlatenException.field(
                    Errors.INVALID, "/parts", "must be 2 to " + MOST_PARTS + "; name a location to make all at one");
        }
        Map<LocationView, Integer> wanted = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            RoutingView.Part part = parts.get(i);
            String pointer = "/parts/" + i;
            LocationView to = Scope.location(call, floor, part.location())
                    .filter(LocationView::active)
                    .orElseThrow(() -> PlatenException.field(
                            Errors.INVALID, pointer + "/location", "there is no active location " + part.location()));
            if (part.pieces() < 1) {
                throw PlatenException.field(Errors.INVALID, pointer + "/pieces", "must be at least 1");
            }
            if (wanted.put(to, part.pieces()) != null) {
                throw PlatenException.field(
                        Errors.INVALID, pointer + "/location", "names " + part.location() + " a second time");
            }
        }
        return wanted;
    }

    /** Which jobs go where, so that as few as can be move: the last pieces of a line first, and none that was begun. */
    private Map<LocationView, List<JobRow>> moves(
            OrderRow order, List<JobRow> jobs, Map<LocationView, Integer> wanted) {
        Map<Integer, List<JobRow>> pieces = new TreeMap<>(Comparator.reverseOrder());
        for (JobRow job : jobs) {
            OptionalInt piece = Spread.piece(job.key());
            if (piece.isEmpty() || job.amount() != 1) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "The line is made in one run of " + job.amount()
                                + ", not piece by piece, so it cannot be split",
                        job.state(),
                        List.of());
            }
            pieces.computeIfAbsent(piece.getAsInt(), key -> new ArrayList<>()).add(job);
        }
        Map<Long, Integer> surplus = new HashMap<>();
        Map<Integer, Long> at = Spread.placed(jobs);
        at.values().forEach(place -> surplus.merge(place, 1, Integer::sum));
        wanted.forEach((to, share) -> surplus.merge(to.id(), -share, Integer::sum));
        Map<LocationView, List<JobRow>> moves = new LinkedHashMap<>();
        for (Map.Entry<Integer, List<JobRow>> piece : pieces.entrySet()) {
            Long from = at.get(piece.getKey());
            boolean leaves = from != null
                    && surplus.getOrDefault(from, 0) > 0
                    && piece.getValue().stream().allMatch(Splitting::untouched);
            LocationView to = wanted.keySet().stream()
                    .filter(one -> surplus.getOrDefault(one.id(), 0) < 0)
                    .findFirst()
                    .orElse(null);
            if (leaves && from != null && to != null) {
                surplus.merge(from, -1, Integer::sum);
                surplus.merge(to.id(), 1, Integer::sum);
                moves.computeIfAbsent(to, key -> new ArrayList<>()).addAll(piece.getValue());
            }
        }
        refuseBegun(order, at, surplus);
        return moves;
    }

    private void refuseBegun(OrderRow order, Map<Integer, Long> at, Map<Long, Integer> surplus) {
        boolean room = surplus.values().stream().anyMatch(one -> one < 0);
        surplus.forEach((place, more) -> {
            if (room && more > 0) {
                long there = at.values().stream().filter(place::equals).count();
                throw PlatenException.refused(
                        Errors.STATE,
                        "At " + routing.codes(Set.of(place)).get(0) + " are " + there + " pieces, of which " + more
                                + " too many were begun; what was begun stays where it is",
                        order.state().name(),
                        List.of());
            }
        });
    }

    /** Whether nobody has begun the job, so that another location may make it. */
    static boolean untouched(JobRow job) {
        return (job.phase() == Phase.INTAKE || job.phase() == Phase.READY)
                && job.batch() == null
                && job.shipment() == null;
    }

    static void requireChangeable(OrderRow order) {
        if (order.closedAt() != null || order.state().isFinal()) {
            throw PlatenException.refused(
                    Errors.STATE, "The order is over", order.state().name(), List.of());
        }
    }

    /** Moves locked jobs of one order; refused as a whole when one of them was begun. */
    void move(Tx tx, String actor, Map<LocationView, List<JobRow>> moves, Instant now) {
        Map<Long, Map<String, Integer>> added = new HashMap<>();
        List<JobRow> moving = new ArrayList<>();
        moves.forEach((to, jobs) -> {
            for (JobRow job : jobs) {
                if (!untouched(job)) {
                    throw PlatenException.refused(
                            Errors.STATE,
                            "Job " + job.id() + " was begun, so it stays where it is",
                            job.state(),
                            List.of());
                }
                if (job.remakeOf() == null) {
                    added.computeIfAbsent(to.id(), key -> new HashMap<>()).merge(job.decoration(), 1, Integer::sum);
                }
                moving.add(job);
            }
        });
        if (moving.isEmpty()) {
            return;
        }
        Map<Routings.Load, Integer> left = loads.of(tx, moving);
        moves.forEach(
                (to, jobs) -> tx.routing().move(jobs.stream().map(JobRow::id).toList(), to.id(), routing.today(to)));
        List<JobId> ids = moving.stream().map(JobRow::id).toList();
        stock.relocated(tx, actor, tx.jobs().get(ids), now);
        loads.giveBack(tx, left);
        routing.count(tx, added, false);
    }

    private static void place(
            Tx tx, OrderRow order, List<ItemRow> items, ItemRow line, Map<Long, Integer> shares, Instant now) {
        Long all = order.location();
        List<ItemId> stay = items.stream()
                .filter(one -> !one.id().equals(line.id())
                        && one.location() == null
                        && one.split().isEmpty())
                .map(ItemRow::id)
                .toList();
        if (all != null) {
            tx.routing().place(stay, all);
        }
        tx.routing().place(List.of(line.id()), null);
        tx.routing().spread(order.id(), line.id(), shares);
        tx.orders().change(order.id(), new OrderChange().noLocation(), now);
    }

    private void keep(
            Tx tx,
            String actor,
            OrderRow order,
            List<ItemRow> items,
            ItemRow line,
            List<RoutingView.Part> parts,
            Instant now) {
        Map<ItemId, RoutingView.Line> before = new HashMap<>();
        tx.routing().kept(order.id()).ifPresent(kept -> kept.items().forEach(one -> before.put(one.item(), one)));
        Map<String, String> why = new HashMap<>();
        parts.forEach(part -> why.put(part.location(), "Chosen by hand for " + part.pieces()));
        List<RoutingView.Line> lines = new ArrayList<>();
        for (ItemRow one : items) {
            RoutingView.Line kept = before.get(one.id());
            if (one.id().equals(line.id())) {
                lines.add(new RoutingView.Line(
                        one.id(),
                        one.title(),
                        null,
                        "Split by " + actor,
                        kept == null ? List.of() : rechosen(kept.candidates(), why),
                        parts));
            } else if (!one.removed()) {
                Long place = one.location() != null ? one.location() : order.location();
                lines.add(
                        kept != null
                                ? kept
                                : new RoutingView.Line(
                                        one.id(),
                                        one.title(),
                                        floor.codeOf(place),
                                        place == null ? "Undecided" : "Decided before",
                                        List.of()));
            }
        }
        String reason = "Split by " + actor;
        tx.routing().keep(order.id(), new Routings.Kept(reason, actor, now, lines));
        tx.marks()
                .add(List.of(Mark.order(
                                order.id(),
                                "item.routed",
                                now,
                                actor,
                                Map.of("location", Routing.inWords(parts), "reason", "override"))
                        .of(line.id())));
    }

    static List<RoutingView.Candidate> rechosen(List<RoutingView.Candidate> candidates, Map<String, String> why) {
        return candidates.stream()
                .map(one -> new RoutingView.Candidate(
                        one.location(),
                        why.containsKey(one.location()),
                        one.pinned(),
                        one.excluded(),
                        one.capacityLeft(),
                        one.lacks(),
                        one.distanceKm(),
                        Objects.requireNonNullElse(why.get(one.location()), one.why())))
                .toList();
    }

    /** A kept line with its parts as they are by now. */
    RoutingView.Line asItIs(RoutingView.Line line, @Nullable Map<Long, Integer> made) {
        if (made == null) {
            return line;
        }
        List<RoutingView.Part> parts = made.entrySet().stream()
                .map(part -> new RoutingView.Part(
                        Objects.requireNonNullElse(floor.codeOf(part.getKey()), ""), part.getValue()))
                .sorted(Comparator.comparing(RoutingView.Part::location))
                .toList();
        return new RoutingView.Line(line.item(), line.title(), null, line.reason(), line.candidates(), parts);
    }
}
