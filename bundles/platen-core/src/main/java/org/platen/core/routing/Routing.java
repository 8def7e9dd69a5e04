package org.platen.core.routing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.LocationView;
import org.platen.api.model.Address;
import org.platen.api.model.GeoPoint;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.routing.RoutingView;
import org.platen.core.job.WantedWork;
import org.platen.core.port.Holds;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Routings;
import org.platen.core.port.Routings.Load;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.catalog.Floor;

/**
 * Finds the locations of an order's lines. What it rests on is read before the transaction; the room that was seen is
 * claimed in it, so that two who route at once never give away the same room twice.
 */
public final class Routing {
    /** Hold of an order that is not routed before its artwork is there. */
    public static final String ARTWORK = Holds.ROUTING + "artwork";

    private final Transactions transactions;
    private final Floor floor;
    private final RoutingParts parts;
    private final Clock clock;

    public Routing(Transactions transactions, Floor floor, RoutingParts parts, Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.parts = parts;
        this.clock = clock;
    }

    /** The room that was seen is gone: somebody else took it. Decide again. */
    public static final class RoomTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RoomTaken(Load load) {
            super("no room at " + load);
        }
    }

    /**
     * A decision to be kept with the order.
     *
     * @param open the lines that it was about; the others had their location
     */
    public record Decided(String reason, List<RoutingView.Line> lines, Set<ItemId> open, boolean complete) {}

    /** What to do with an order: its places, or why there are none. */
    public record Outcome(@Nullable Places places, Decided decided) {}

    public boolean waitsForArtwork() {
        return parts.waitForArtwork();
    }

    /** Where all of an order is made, when that needs no thought: as it says, else the only location, if that has no limits. */
    public @Nullable Long simply(@Nullable Long chosen) {
        if (chosen != null) {
            return chosen;
        }
        List<LocationView> active = floor.activeLocations();
        return active.size() == 1 && active.get(0).capacity().isEmpty()
                ? active.get(0).id()
                : null;
    }

    /** The same for an order with its lines; null when one of them goes its own way. */
    public @Nullable Places simply(OrderRow order, List<ItemRow> items) {
        boolean ownWay = items.stream()
                .anyMatch(item -> !item.removed()
                        && (item.location() != null || !item.split().isEmpty()));
        Long one = ownWay ? null : simply(order.location());
        return one == null ? null : Places.all(one);
    }

    /** Decides about the lines that have no location yet. */
    public Outcome decide(
            OrderRow order, List<ItemRow> items, List<JobRow> present, List<WantedWork> wanted, boolean anew) {
        Map<ItemId, WantedWork> works =
                wanted.stream().collect(Collectors.toMap(WantedWork::item, work -> work, (a, b) -> a));
        List<Need> needs = new ArrayList<>();
        for (ItemRow item : items) {
            WantedWork work = works.get(item.id());
            if (!item.removed() && work != null) {
                boolean split = !anew && !item.split().isEmpty();
                Long fixed = anew || split ? null : item.location() != null ? item.location() : order.location();
                Spread spread = split ? Spread.of(item.split(), work, of(item, present)) : null;
                needs.add(Need.of(item, work, fixed, spread, parts.splitLines()));
            }
        }
        Set<ItemId> open = needs.stream().filter(Need::open).map(Need::item).collect(Collectors.toSet());
        Router.Decision decision = Router.decide(needs, facts(order, needs));
        Decided decided = new Decided(decision.reason(), decision.lines(), open, decision.complete());
        if (!decision.complete()) {
            return new Outcome(null, decided);
        }
        Map<ItemId, Long> places = new HashMap<>(decision.places());
        // What was removed is made where it was, or anywhere: nothing of it is new.
        long any = places.values().stream().min(Comparator.naturalOrder()).orElse(0L);
        Map<ItemId, Spread> spreads = new HashMap<>();
        decision.splits()
                .forEach((item, shares) ->
                        spreads.put(item, Spread.of(shares, Objects.requireNonNull(works.get(item)), List.of())));
        for (Need need : needs) {
            if (need.spread() != null) {
                spreads.put(need.item(), need.spread());
            }
        }
        for (ItemRow item : items) {
            if (!spreads.containsKey(item.id())) {
                Long before = item.location() != null ? item.location() : order.location();
                places.putIfAbsent(item.id(), before != null ? before : any);
            }
        }
        return new Outcome(Places.of(places, spreads, open.isEmpty() ? null : decided), decided);
    }

    private static List<JobRow> of(ItemRow item, List<JobRow> present) {
        return present.stream().filter(job -> job.item().equals(item.id())).toList();
    }

    private Facts facts(OrderRow order, List<Need> needs) {
        List<LocationView> sites = floor.activeLocations();
        List<Load> loads = new ArrayList<>();
        for (LocationView site : sites) {
            site.capacity().keySet().forEach(type -> loads.add(new Load(site.id(), type, today(site))));
        }
        List<String> accounts = accounts(order);
        record Read(Map<String, Routings.Rule> rules, Map<Load, Integer> routed) {}
        Read read = transactions.required(tx -> new Read(
                accounts.isEmpty() ? Map.of() : tx.routing().rules(accounts),
                loads.isEmpty() ? Map.of() : tx.routing().routed(loads)));
        Set<Long> pinned = new HashSet<>();
        Set<Long> excluded = new HashSet<>();
        for (String account : accounts) {
            Routings.Rule rule = read.rules().getOrDefault(account, Routings.Rule.NONE);
            excluded.addAll(rule.excluded());
            if (rule.pinned() != null && pinned.isEmpty()) {
                pinned.add(rule.pinned());
            }
        }
        Map<Long, Map<String, Integer>> routed = new HashMap<>();
        read.routed()
                .forEach((load, jobs) -> routed.computeIfAbsent(load.location(), key -> new HashMap<>())
                        .put(load.decoration(), jobs));
        Set<String> materials = new TreeSet<>();
        needs.forEach(need -> materials.addAll(need.materials().keySet()));
        Map<String, Map<Long, BigDecimal>> stock = materials.isEmpty()
                ? Map.of()
                : free(materials, sites.stream().map(LocationView::id).toList());
        return new Facts(sites, pinned, excluded, routed, stock, distances(order.shipTo(), sites), parts.splitLines());
    }

    private Map<String, Map<Long, BigDecimal>> free(Set<String> materials, List<Long> locations) {
        BlankStock stock = parts.stock();
        return stock == null
                ? transactions.required(tx -> tx.stock().free(materials, locations))
                : stock.free(materials, locations);
    }

    /** How many jobs of each type are at each location. */
    public static Map<Long, Map<String, Integer>> counted(List<JobRow> jobs) {
        Map<Long, Map<String, Integer>> counted = new HashMap<>();
        for (JobRow job : jobs) {
            if (job.location() != null) {
                counted.computeIfAbsent(job.location(), key -> new HashMap<>())
                        .merge(job.decoration(), 1, Integer::sum);
            }
        }
        return counted;
    }

    private Map<Long, Double> distances(@Nullable Address shipTo, List<LocationView> sites) {
        Optional<GeoPoint> there =
                shipTo == null ? Optional.empty() : parts.geocoder().locate(shipTo);
        Map<Long, Double> km = new HashMap<>();
        there.ifPresent(to ->
                sites.forEach(site -> point(site).ifPresent(from -> km.put(site.id(), from.kilometresTo(to)))));
        return km;
    }

    private Optional<GeoPoint> point(LocationView site) {
        Address address = site.address();
        return site.point() != null
                ? Optional.of(site.point())
                : address == null ? Optional.empty() : parts.geocoder().locate(address);
    }

    /** The location's day now. */
    LocalDate today(LocationView site) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(site.zone()));
    }

    /** The customer's word counts before the storefront's. */
    static List<String> accounts(OrderRow order) {
        List<String> accounts = new ArrayList<>();
        if (order.customer() != null) {
            accounts.add("customer:" + order.customer());
        }
        if (order.storefront() != null) {
            accounts.add("storefront:" + order.storefront());
        }
        return accounts;
    }

    /**
     * Counts new jobs at locations that have a capacity.
     *
     * @param checked whether there must be room for them
     * @throws RoomTaken when there is not
     */
    public void count(Tx tx, Map<Long, Map<String, Integer>> jobs, boolean checked) {
        for (Map.Entry<Long, Map<String, Integer>> at : new TreeMap<>(jobs).entrySet()) {
            LocationView site = floor.locationById(at.getKey())
                    .filter(one -> !one.capacity().isEmpty())
                    .orElse(null);
            if (site == null) {
                continue;
            }
            for (Map.Entry<String, Integer> type : new TreeMap<>(at.getValue()).entrySet()) {
                Load load = new Load(site.id(), type.getKey(), today(site));
                int most = site.capacity().getOrDefault(type.getKey(), 0);
                if (!checked) {
                    tx.routing().count(load, type.getValue());
                } else if (!tx.routing().claim(load, type.getValue(), most)) {
                    throw new RoomTaken(load);
                }
            }
        }
    }

    /** Keeps a decision with its order and tells it in the history. */
    public void keep(Tx tx, String actor, OrderId order, Decided decided, List<String> codes, Instant now) {
        tx.routing().keep(order, new Routings.Kept(decided.reason(), actor, now, decided.lines()));
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.order(
                order,
                "order.routed",
                now,
                actor,
                Map.of("locations", String.join(" ", codes), "reason", decided.reason())));
        if (codes.size() > 1) {
            for (RoutingView.Line line : decided.lines()) {
                String location = line.parts().isEmpty() ? line.location() : inWords(line.parts());
                if (location != null) {
                    marks.add(Mark.order(
                                    order,
                                    "item.routed",
                                    now,
                                    actor,
                                    Map.of("location", location, "reason", line.reason()))
                            .of(line.item()));
                }
            }
        }
        tx.marks().add(marks);
    }

    /** Parts of a line, such as {@code lax 15, nyc 25}. */
    static String inWords(List<RoutingView.Part> parts) {
        return parts.stream()
                .map(part -> part.location() + " " + part.pieces())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Codes of locations, in their order. */
    public List<String> codes(Set<Long> locations) {
        return locations.stream()
                .map(id -> floor.locationById(id).map(LocationView::code).orElse(""))
                .sorted()
                .toList();
    }
}
