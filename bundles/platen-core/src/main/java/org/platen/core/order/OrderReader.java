package org.platen.core.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.Money;
import org.platen.api.model.OrderId;
import org.platen.api.order.Artwork;
import org.platen.api.order.Blocker;
import org.platen.api.order.CustomerOrderView;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.HoldView;
import org.platen.api.order.ItemView;
import org.platen.api.order.NoteView;
import org.platen.api.order.OrderState;
import org.platen.api.order.OrderView;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.floor.Scope;
import org.platen.core.job.JobPlanner;
import org.platen.core.job.MissingTypes;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.DueState;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;
import org.platen.core.port.catalog.Skus;

/** Puts together what people see of an order. */
public final class OrderReader {

    private final Transactions transactions;
    private final Skus skus;
    private final Floor floor;
    private final JobPlanner planner;
    private final MissingTypes missing;
    private final DecorationTypes types;
    private final Clock clock;

    public OrderReader(
            Transactions transactions,
            Skus skus,
            Floor floor,
            JobPlanner planner,
            MissingTypes missing,
            DecorationTypes types,
            Clock clock) {
        this.transactions = transactions;
        this.skus = skus;
        this.floor = floor;
        this.planner = planner;
        this.missing = missing;
        this.types = types;
        this.clock = clock;
    }

    private record Read(
            OrderRow order,
            List<ItemRow> items,
            Map<ItemId, List<ArtworkRow>> artwork,
            List<JobRow> jobs,
            List<HoldView> holds,
            List<NoteView> notes,
            List<ShipmentView> shipments,
            @Nullable BigDecimal paid) {}

    /** The order, when the caller may see it; else it does not exist for the caller. */
    public static OrderRow visible(Call call, Tx tx, OrderId id) {
        OrderRow order = tx.orders().get(id).orElseThrow(() -> PlatenException.notFound("order", id));
        requireVisible(call, tx, order);
        return order;
    }

    static void requireVisible(Call call, Tx tx, OrderRow order) {
        if (!call.staff() && (call.customer() == null || !call.customer().equals(order.customer()))) {
            throw PlatenException.notFound("order", order.id());
        }
        if (!call.locations().isEmpty() && !at(call, tx, order)) {
            throw PlatenException.notFound("order", order.id());
        }
    }

    /** Whether any of the order is made where the caller works; one that is nowhere yet is everybody's. */
    private static boolean at(Call call, Tx tx, OrderRow order) {
        Set<Long> places = places(tx, order);
        return places.isEmpty() || places.stream().anyMatch(call::at);
    }

    private static Set<Long> places(Tx tx, OrderRow order) {
        Set<Long> places = new HashSet<>(tx.routing().placesOf(order.id()));
        if (order.location() != null) {
            places.add(order.location());
        }
        return places;
    }

    /**
     * Why the caller may not decide about the order as a whole; null when the caller may. Of an order that is made at
     * several locations, who works at some of them sees all of it and may stop it, note on it and do the own part; money,
     * approval, address, cancelling and closing concern the others too and need somebody of all its locations, or an admin.
     */
    static @Nullable String partOnly(Call call, Tx tx, OrderRow order) {
        return Scope.everywhere(call) || places(tx, order).stream().allMatch(call::at)
                ? null
                : "Parts of the order are made at locations other than yours; this needs somebody of all of them, or an"
                        + " admin";
    }

    /** Refuses who works only at some of the order's locations; see {@link #partOnly}. */
    static void requireWhole(Call call, Tx tx, OrderRow order) {
        String refusal = partOnly(call, tx, order);
        if (refusal != null) {
            throw new PlatenException(Errors.FORBIDDEN, refusal);
        }
    }

    /** Ids of the locations that a list is of; none for everywhere. */
    Set<Long> asked(Call call, @Nullable String location) {
        return Scope.asked(call, floor, location);
    }

    private Read read(Call call, OrderId id) {
        return transactions.required(tx -> {
            OrderRow order = visible(call, tx, id);
            List<ItemRow> items = tx.items().ofOrder(id);
            Money total = order.total();
            return new Read(
                    order,
                    items,
                    tx.items().artwork(items.stream().map(ItemRow::id).toList()),
                    tx.jobs().ofOrder(id),
                    tx.holds().openOfOrder(id).stream().map(hold -> hold.view()).toList(),
                    tx.orders().notes(id),
                    tx.shipments().ofOrder(id),
                    total == null ? null : tx.ledger().paid(id, total.currency()));
        });
    }

    OrderView view(Call call, OrderId id, List<String> warnings) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Read read = read(call, id);
        OrderRow order = read.order();
        Instant now = clock.instant();
        Map<ItemId, Integer> counts = planner.count(read.items(), skus.byCodes(codes(read.items())));
        Map<String, Integer> bySku = new LinkedHashMap<>();
        for (ItemRow item : read.items()) {
            if (!item.removed()) {
                bySku.merge(
                        Objects.requireNonNullElse(item.sku(), item.title()),
                        counts.getOrDefault(item.id(), 0),
                        OrderReader::together);
            }
        }
        List<HoldView> holds = new ArrayList<>(Gates.asHolds(order, now));
        holds.addAll(read.holds());
        holds.addAll(missing.holds(read.jobs()));
        Progress progress = Progress.of(read.items(), read.jobs());
        return new OrderView(
                order.id(),
                order.number(),
                order.origin(),
                order.storefront(),
                order.externalId(),
                order.state(),
                order.payment(),
                order.approval(),
                order.delivery(),
                customerStatus(order),
                progress.stage(order.state()),
                progress.percent(),
                order.poNumber(),
                order.customer(),
                order.customerName(),
                order.customerEmail(),
                order.fulfilmentDate(),
                DueState.of(order.fulfilmentDate(), order.state(), LocalDate.now(clock)),
                order.processAt(),
                order.repeatMonths(),
                order.creating(),
                order.test(),
                order.policy(),
                order.onAccount(),
                order.shipTo(),
                order.shippingMethod(),
                floor.codeOf(order.location()),
                order.total(),
                order.total() == null
                        ? null
                        : new Money(
                                Objects.requireNonNull(read.paid()),
                                order.total().currency()),
                order.reconcileNeeded(),
                order.closedAt() != null,
                readyToClose(order),
                bySku.values().stream().reduce(0, OrderReader::together),
                bySku,
                holds,
                items(read),
                read.notes(),
                warnings,
                order.createdAt(),
                order.updatedAt(),
                order.version());
    }

    CustomerOrderView customerView(Call call, OrderId id) {
        Read read = read(call, id);
        OrderRow order = read.order();
        CustomerSteps steps = new CustomerSteps(
                types, transactions.required(tx -> tx.workflows().shown()));
        return new CustomerOrderView(
                order.id(),
                order.number(),
                order.poNumber(),
                customerStatus(order),
                order.fulfilmentDate(),
                read.items().stream()
                        .filter(item -> !item.removed())
                        .map(item -> new CustomerOrderView.Line(
                                item.title(),
                                item.quantity(),
                                RollUp.customer(item.state(), order.payment(), order.onAccount(), order.delivery()),
                                steps.of(item.id(), read.jobs())))
                        .toList(),
                read.shipments().stream()
                        .filter(shipment -> shipment.shippedAt() != null && !shipment.collect())
                        .map(shipment -> new CustomerOrderView.Tracking(
                                Objects.requireNonNullElse(shipment.carrier(), ""),
                                shipment.trackingNumber(),
                                shipment.trackingUrl()))
                        .toList(),
                read.notes().stream().filter(note -> !note.internal()).toList(),
                order.createdAt());
    }

    ItemView item(Call call, OrderId order, ItemId item) {
        return items(read(call, order)).stream()
                .filter(view -> view.id().equals(item))
                .findFirst()
                .orElseThrow(() -> PlatenException.notFound("item", item));
    }

    List<Blocker> blockers(Call call, OrderId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Read read = read(call, id);
        List<Blocker> blockers = new ArrayList<>();
        if (read.order().state().isFinal() || read.order().state() == OrderState.COMPLETED) {
            return blockers;
        }
        Map<ItemId, Integer> inScope = new HashMap<>();
        for (JobRow job : read.jobs()) {
            if (job.counts().scope() == 0) {
                continue;
            }
            inScope.merge(job.item(), 1, Integer::sum);
            if (job.phase() == Phase.FAILED) {
                blockers.add(new Blocker(
                        job.item(), job.id(), "job.failed", job.title() + " failed: remake it or waive it"));
            } else if (!job.phase().reached(Phase.DECORATED)) {
                blockers.add(
                        new Blocker(job.item(), job.id(), "job.open", job.title() + " is in state " + job.state()));
            }
        }
        for (ItemRow item : read.items()) {
            if (!item.removed() && item.state() != OrderState.CANCELED && !inScope.containsKey(item.id())) {
                blockers.add(new Blocker(item.id(), null, "item.no-job", item.title() + " has no job"));
            }
        }
        return blockers;
    }

    private List<ItemView> items(Read read) {
        Map<ItemId, List<JobRow>> jobs = new HashMap<>();
        read.jobs()
                .forEach(job -> jobs.computeIfAbsent(job.item(), key -> new ArrayList<>())
                        .add(job));
        List<ItemView> views = new ArrayList<>();
        for (ItemRow item : read.items()) {
            List<JobRow> own = jobs.getOrDefault(item.id(), List.of());
            List<Artwork> artwork = read.artwork().getOrDefault(item.id(), List.of()).stream()
                    .map(ArtworkRow::artwork)
                    .toList();
            views.add(new ItemView(
                    item.id(),
                    item.position(),
                    item.sku(),
                    item.title(),
                    item.quantity(),
                    item.state(),
                    item.parameters(),
                    item.personalisation(),
                    artwork,
                    item.externalLineId(),
                    item.removed(),
                    item.counts().scope(),
                    item.counts().done(),
                    item.counts().shipped(),
                    Progress.printStatus(item, own),
                    own.stream().map(JobRow::id).toList(),
                    floor.codeOf(
                            item.location() != null
                                    ? item.location()
                                    : read.order().location()),
                    item.split().keySet().stream()
                            .map(place -> Objects.requireNonNullElse(floor.codeOf(place), ""))
                            .sorted()
                            .toList()));
        }
        return views;
    }

    /** Numbers of pieces added up; those of an order that nobody can make do not become negative. */
    static int together(int some, int others) {
        return (int) Math.min(Integer.MAX_VALUE, (long) some + others);
    }

    private static @Nullable CustomerStatus customerStatus(OrderRow order) {
        return RollUp.customer(order.state(), order.payment(), order.onAccount(), order.delivery());
    }

    static boolean readyToClose(OrderRow order) {
        return order.closedAt() == null
                && (order.state() == OrderState.COMPLETED || order.state() == OrderState.SHIPPED);
    }

    static Set<String> codes(List<ItemRow> items) {
        Set<String> codes = new LinkedHashSet<>();
        for (ItemRow item : items) {
            if (item.sku() != null) {
                codes.add(item.sku());
            }
        }
        return codes;
    }
}
