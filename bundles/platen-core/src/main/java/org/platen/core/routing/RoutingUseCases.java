package org.platen.core.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.LocationView;
import org.platen.api.job.IntakeChecks;
import org.platen.api.job.Phase;
import org.platen.api.model.CustomerId;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.api.routing.AccountRouting;
import org.platen.api.routing.RoutingService;
import org.platen.api.routing.RoutingView;
import org.platen.core.floor.Scope;
import org.platen.core.job.StockGate;
import org.platen.core.order.OrderFlow;
import org.platen.core.order.OrderReader;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Routings;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Customers;
import org.platen.core.port.catalog.Floor;

/** The door to routing. */
public final class RoutingUseCases implements RoutingService {
    private static final int LONGEST = 500;

    private final Transactions transactions;
    private final Floor floor;
    private final Customers customers;
    private final Routing routing;
    private final OrderFlow flow;
    private final IntakeChecks checks;
    private final Splitting splitting;
    private final Runnable blockedChanged;
    private final Clock clock;

    /**
     * Makes the door.
     *
     * @param blockedChanged called after an account was blocked or let in again
     */
    public RoutingUseCases(
            Transactions transactions,
            Floor floor,
            Customers customers,
            Routing routing,
            OrderFlow flow,
            IntakeChecks checks,
            StockGate stock,
            Loads loads,
            Runnable blockedChanged,
            Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.customers = customers;
        this.routing = routing;
        this.flow = flow;
        this.checks = checks;
        this.splitting = new Splitting(transactions, floor, routing, stock, loads, clock);
        this.blockedChanged = blockedChanged;
        this.clock = clock;
    }

    @Override
    public RoutingView routing(Call call, OrderId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        record Read(OrderRow order, List<ItemRow> items, Optional<Routings.Kept> kept, List<JobRow> jobs) {}
        Read read = transactions.required(tx -> {
            OrderRow order = OrderReader.visible(call, tx, id);
            List<ItemRow> items = tx.items().ofOrder(id);
            boolean split = items.stream()
                    .anyMatch(item -> !item.removed() && !item.split().isEmpty());
            return new Read(
                    order, items, tx.routing().kept(id), split ? tx.jobs().ofOrder(id) : List.of());
        });
        List<ItemRow> lines =
                read.items().stream().filter(item -> !item.removed()).toList();
        if (lines.stream().anyMatch(item -> item.places(read.order().location()).isEmpty())) {
            return view(id, flow.route(id, false), null);
        }
        Map<ItemId, Map<Long, Integer>> splits = new HashMap<>();
        Set<Long> places = new HashSet<>();
        for (ItemRow item : lines) {
            if (item.split().isEmpty()) {
                places.addAll(item.places(read.order().location()));
            } else {
                Map<Long, Integer> made = Spread.wanted(read.jobs().stream()
                        .filter(job -> job.item().equals(item.id()))
                        .toList());
                splits.put(item.id(), made.isEmpty() ? item.split() : made);
                places.addAll(splits.get(item.id()).keySet());
            }
        }
        return read.kept()
                .map(kept -> new RoutingView(
                        id,
                        true,
                        routing.codes(places),
                        kept.reason(),
                        kept.at(),
                        kept.actor(),
                        kept.items().stream()
                                .map(line -> splitting.asItIs(line, splits.get(line.item())))
                                .toList()))
                .orElseGet(() -> new RoutingView(
                        id,
                        true,
                        routing.codes(places),
                        "The only location, or the one that the order named",
                        null,
                        null,
                        List.of()));
    }

    private static @Nullable Long place(OrderRow order, ItemRow item) {
        return item.location() != null ? item.location() : order.location();
    }

    @Override
    public RoutingView dryRun(Call call, OrderId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        transactions.required(tx -> OrderReader.visible(call, tx, id));
        return view(id, flow.route(id, true), null);
    }

    private static RoutingView view(OrderId id, Routing.Outcome outcome, @Nullable Instant at) {
        List<String> codes = outcome.decided().lines().stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.location()),
                        line.parts().stream().map(RoutingView.Part::location)))
                .distinct()
                .sorted()
                .toList();
        return new RoutingView(
                id,
                outcome.places() != null,
                codes,
                outcome.decided().reason(),
                at,
                null,
                outcome.decided().lines());
    }

    @Override
    public RoutingView override(Call call, OrderId id, @Nullable ItemId item, String code) {
        call.require(Role.OPERATOR);
        LocationView to = Scope.active(call, floor, code);
        Instant now = clock.instant();
        boolean begun = transactions.required(tx -> {
            OrderRow order = tx.orders().lock(id).orElseThrow(() -> PlatenException.notFound("order", id));
            OrderReader.visible(call, tx, id);
            Splitting.requireChangeable(order);
            List<JobRow> jobs = tx.jobs().lockOfOrder(id);
            List<ItemRow> items = tx.items().ofOrder(id);
            if (item != null && items.stream().noneMatch(one -> one.id().equals(item) && !one.removed())) {
                throw PlatenException.notFound("item", item);
            }
            items.stream()
                    .filter(one -> item == null || one.id().equals(item))
                    .forEach(one -> Scope.requireLine(call, one.id(), one.places(order.location())));
            List<JobRow> moving = jobs.stream()
                    .filter(job -> item == null || job.item().equals(item))
                    .filter(job -> job.phase() != Phase.CANCELED && !Objects.equals(job.location(), to.id()))
                    .toList();
            splitting.move(tx, call.actor(), Map.of(to, moving), now);
            for (ItemRow one : items) {
                if ((item == null || one.id().equals(item)) && !one.split().isEmpty()) {
                    tx.routing().spread(id, one.id(), Map.of());
                }
            }
            place(tx, order, items, item, to.id(), now);
            Routings.Kept before = tx.routing().kept(id).orElse(null);
            tx.routing()
                    .keep(
                            id,
                            new Routings.Kept(
                                    "Overridden by " + call.actor(),
                                    call.actor(),
                                    now,
                                    overridden(items, before, item, code, call.actor())));
            Mark mark = Mark.order(
                    id,
                    item == null ? "order.routed" : "item.routed",
                    now,
                    call.actor(),
                    Map.of("location", code, "reason", "override"));
            tx.marks().add(List.of(item == null ? mark : mark.of(item)));
            return order.state().compareTo(OrderState.INTAKE_HOLD) >= 0;
        });
        return goOn(call, id, begun);
    }

    @Override
    public RoutingView split(Call call, OrderId id, ItemId item, List<RoutingView.Part> parts) {
        call.require(Role.OPERATOR);
        return goOn(call, id, splitting.split(call, id, item, parts));
    }

    private RoutingView goOn(Call call, OrderId id, boolean begun) {
        if (begun) {
            checks.check(call, id);
        } else {
            flow.advance(call.actor(), id);
        }
        return routing(call, id);
    }

    private static void place(Tx tx, OrderRow order, List<ItemRow> items, @Nullable ItemId item, long to, Instant now) {
        List<ItemId> all = items.stream().map(ItemRow::id).toList();
        boolean together = item == null
                || items.stream()
                        .filter(one -> !one.removed() && !one.id().equals(item))
                        .allMatch(one -> Objects.equals(place(order, one), to));
        if (together) {
            tx.routing().place(all, null);
            tx.orders().change(order.id(), new OrderChange().location(to), now);
            return;
        }
        Map<Long, List<ItemId>> stay = new HashMap<>();
        for (ItemRow one : items) {
            Long place = place(order, one);
            if (!one.id().equals(item) && one.location() == null && place != null) {
                stay.computeIfAbsent(place, key -> new java.util.ArrayList<>()).add(one.id());
            }
        }
        stay.forEach((place, some) -> tx.routing().place(some, place));
        tx.routing().place(List.of(Objects.requireNonNull(item)), to);
        tx.orders().change(order.id(), new OrderChange().noLocation(), now);
    }

    private static List<RoutingView.Line> overridden(
            List<ItemRow> items, Routings.@Nullable Kept before, @Nullable ItemId item, String code, String actor) {
        return items.stream()
                .filter(one -> !one.removed())
                .map(one -> {
                    RoutingView.Line line = before == null
                            ? null
                            : before.items().stream()
                                    .filter(old -> old.item().equals(one.id()))
                                    .findFirst()
                                    .orElse(null);
                    List<RoutingView.Candidate> candidates = line == null ? List.of() : line.candidates();
                    boolean concerned = item == null || item.equals(one.id());
                    return concerned
                            ? new RoutingView.Line(
                                    one.id(),
                                    one.title(),
                                    code,
                                    "Overridden by " + actor,
                                    Splitting.rechosen(candidates, Map.of(code, "Chosen by hand")))
                            : line != null
                                    ? line
                                    : new RoutingView.Line(one.id(), one.title(), null, "Undecided", List.of());
                })
                .toList();
    }

    @Override
    public AccountRouting ofCustomer(Call call, CustomerId customer) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        requireCustomer(customer);
        return read("customer:" + customer);
    }

    @Override
    public AccountRouting putCustomer(Call call, CustomerId customer, AccountRouting wanted) {
        call.require(Role.OPERATOR);
        Scope.requireEverywhere(call, "Routing of a customer");
        requireCustomer(customer);
        AccountRouting put = put("customer:" + customer, wanted);
        blockedChanged.run();
        return put;
    }

    @Override
    public AccountRouting ofStorefront(Call call, String storefront) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return read("storefront:" + named(storefront));
    }

    @Override
    public AccountRouting putStorefront(Call call, String storefront, AccountRouting wanted) {
        call.require(Role.OPERATOR);
        Scope.requireEverywhere(call, "Routing of a storefront");
        if (wanted.blocked() != null) {
            throw PlatenException.field(Errors.CONTENT, "/blocked", "is for customers; stop the storefront instead");
        }
        return put("storefront:" + named(storefront), wanted);
    }

    private static String named(String storefront) {
        if (storefront.isBlank() || storefront.length() > 80) {
            throw PlatenException.notFound("storefront", storefront);
        }
        return storefront;
    }

    private void requireCustomer(CustomerId customer) {
        if (customers.get(customer).isEmpty()) {
            throw PlatenException.notFound("customer", customer);
        }
    }

    private AccountRouting read(String account) {
        Routings.Rule rule = transactions
                .required(tx -> tx.routing().rules(List.of(account)))
                .getOrDefault(account, Routings.Rule.NONE);
        String pinned = rule.pinned() == null ? null : code(rule.pinned());
        Set<String> excluded = new HashSet<>();
        rule.excluded().forEach(id -> excluded.add(code(id)));
        return new AccountRouting(pinned, excluded, rule.blocked());
    }

    private String code(long location) {
        return floor.locationById(location).map(LocationView::code).orElse("");
    }

    private AccountRouting put(String account, AccountRouting wanted) {
        String blocked = wanted.blocked();
        if (blocked != null && (blocked.isBlank() || blocked.length() > LONGEST)) {
            throw PlatenException.field(Errors.INVALID, "/blocked", "must have 1 to " + LONGEST + " characters");
        }
        Long pinned = wanted.pinned() == null ? null : id(wanted.pinned(), "/pinned");
        Set<Long> excluded = new HashSet<>();
        wanted.excluded().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(code -> excluded.add(id(code, "/excluded")));
        if (pinned != null && excluded.contains(pinned)) {
            throw PlatenException.field(Errors.CONTENT, "/excluded", "must not name the pinned location");
        }
        transactions.required(tx -> {
            tx.routing().putRule(account, new Routings.Rule(pinned, excluded, blocked));
            return account;
        });
        return read(account);
    }

    private long id(String code, String pointer) {
        return floor.location(code)
                .map(LocationView::id)
                .orElseThrow(() -> PlatenException.field(Errors.CONTENT, pointer, "there is no location " + code));
    }
}
