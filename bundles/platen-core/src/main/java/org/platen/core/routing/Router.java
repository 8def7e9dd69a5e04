package org.platen.core.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.LocationView;
import org.platen.api.model.ItemId;
import org.platen.api.routing.RoutingView.Candidate;
import org.platen.api.routing.RoutingView.Line;
import org.platen.api.routing.RoutingView.Part;

/** Decides where lines are made. Pure: the same lines and facts give the same answer. */
final class Router {
    /**
     * What was decided.
     *
     * @param places location of each line; without those for which there is none, and those that are split
     * @param splits pieces of the lines that were split, by location
     * @param open how many lines have no place
     */
    record Decision(
            Map<ItemId, Long> places,
            Map<ItemId, Map<Long, Integer>> splits,
            int open,
            List<Line> lines,
            String reason) {
        boolean complete() {
            return open == 0;
        }
    }

    /** Where lines go: each to one location, or split. */
    private record Found(Map<ItemId, Long> places, Map<ItemId, Map<Long, Integer>> splits) {
        Found() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private final List<Need> needs;
    private final Facts facts;

    private Router(List<Need> needs, Facts facts) {
        this.needs = needs;
        this.facts = facts;
    }

    static Decision decide(List<Need> needs, Facts facts) {
        return new Router(needs, facts).decide();
    }

    private Decision decide() {
        Map<ItemId, Long> places = new LinkedHashMap<>();
        Map<ItemId, Map<Long, Integer>> splits = new LinkedHashMap<>();
        Set<Long> used = new HashSet<>();
        for (Need need : needs) {
            if (need.fixed() != null) {
                places.put(need.item(), need.fixed());
                used.add(need.fixed());
            } else if (need.spread() != null) {
                splits.put(need.item(), Spread.counted(need.spread().pieces().values()));
                used.addAll(need.spread().pieces().values());
            }
        }
        List<Need> open = needs.stream().filter(Need::open).toList();
        String reason = "Each line has its location";
        Optional<Found> found = open.isEmpty() || !facts.tellApart() ? Optional.empty() : place(open, used, fresh());
        if (!open.isEmpty()) {
            found.ifPresent(one -> {
                places.putAll(one.places());
                splits.putAll(one.splits());
            });
            reason = found.isEmpty() ? whyNowhere(open) : whyThere(places, splits);
        }
        List<Line> lines = new ArrayList<>();
        for (Need need : needs) {
            Map<Long, Integer> shares = splits.get(need.item());
            lines.add(shares == null ? explain(need, places) : explainSplit(need, shares));
        }
        return new Decision(
                places, found.map(Found::splits).orElse(Map.of()), found.isPresent() ? 0 : open.size(), lines, reason);
    }

    /** The room that is left beside the lines that have their places. */
    private Room fresh() {
        Room room = new Room(facts);
        for (Need need : needs) {
            if (need.fixed() != null) {
                room.take(need.fixed(), need);
            } else if (need.spread() != null) {
                need.parts(Spread.counted(need.spread().pieces().values())).forEach(room::take);
            }
        }
        return room;
    }

    /** First with all materials there, at one location and then at several; then the same without minding materials. */
    private Optional<Found> place(List<Need> open, Set<Long> used, Room room) {
        for (boolean stocked : new boolean[] {true, false}) {
            Optional<LocationView> one = facts.sites().stream()
                    .filter(site -> room.fits(site, open))
                    .filter(site -> !stocked || room.lacks(site, open).isEmpty())
                    .min(Comparator.<LocationView>comparingInt(site -> used.contains(site.id()) ? 0 : 1)
                            .thenComparingInt(site -> room.lacks(site, open).size())
                            .thenComparing(nearest()));
            if (one.isPresent()) {
                Found all = new Found();
                open.forEach(need -> all.places().put(need.item(), one.get().id()));
                return Optional.of(all);
            }
            Optional<Found> split = split(open, used, stocked, false);
            if (split.isEmpty() && facts.splits()) {
                split = split(open, used, stocked, true);
            }
            if (split.isPresent()) {
                return split;
            }
        }
        return Optional.empty();
    }

    /** Gives each time the most lines to one location, so that there are few parcels; then lines piece by piece. */
    private Optional<Found> split(List<Need> open, Set<Long> usedBefore, boolean stocked, boolean byPiece) {
        Found found = new Found();
        Set<Long> used = new HashSet<>(usedBefore);
        Room room = fresh();
        List<Need> rest = new ArrayList<>(open);
        while (!rest.isEmpty()) {
            LocationView best = null;
            List<Need> most = List.of();
            for (LocationView site : inOrder(used)) {
                List<Need> some = new ArrayList<>();
                for (Need need : rest) {
                    some.add(need);
                    if (!room.fits(site, some)
                            || (stocked && !room.lacks(site, some).isEmpty())) {
                        some.remove(some.size() - 1);
                    }
                }
                if (some.size() > most.size()) {
                    best = site;
                    most = some;
                }
            }
            if (best == null) {
                Need line = rest.remove(0);
                Map<Long, Integer> shares = byPiece ? pieces(line, room, used, stocked) : Map.of();
                if (shares.isEmpty()) {
                    return Optional.empty();
                }
                found.splits().put(line.item(), shares);
                continue;
            }
            for (Need need : most) {
                found.places().put(need.item(), best.id());
                room.take(best.id(), need);
            }
            used.add(best.id());
            rest.removeAll(most);
        }
        return Optional.of(found);
    }

    /** Those that make something of the order already first, then the nearest. */
    private List<LocationView> inOrder(Set<Long> used) {
        return facts.sites().stream()
                .sorted(Comparator.<LocationView>comparingInt(site -> used.contains(site.id()) ? 0 : 1)
                        .thenComparing(nearest()))
                .toList();
    }

    /** Gives each time the most pieces of a line to one location; none where they do not all find a place. */
    private Map<Long, Integer> pieces(Need line, Room room, Set<Long> used, boolean stocked) {
        Map<Long, Integer> shares = new LinkedHashMap<>();
        int given = 0;
        while (given < line.pieces().size()) {
            LocationView best = null;
            int most = 0;
            for (LocationView site : inOrder(used)) {
                int some = shares.containsKey(site.id()) ? 0 : room.most(site, line, given, stocked);
                if (some > most) {
                    best = site;
                    most = some;
                }
            }
            if (best == null) {
                return Map.of();
            }
            room.take(best.id(), line.some(given, given + most));
            shares.put(best.id(), most);
            used.add(best.id());
            given += most;
        }
        return shares;
    }

    private Comparator<LocationView> nearest() {
        return Comparator.<LocationView>comparingDouble(site -> facts.km().getOrDefault(site.id(), Double.MAX_VALUE))
                .thenComparing(LocationView::code);
    }

    private String whyThere(Map<ItemId, Long> places, Map<ItemId, Map<Long, Integer>> splits) {
        Set<Long> all = new HashSet<>(places.values());
        splits.values().forEach(shares -> all.addAll(shares.keySet()));
        List<String> codes = all.stream().map(this::code).sorted().toList();
        return codes.size() == 1 ? "All of it is made at " + codes.get(0) : "Made at " + String.join(" and ", codes);
    }

    private String code(long id) {
        LocationView site = facts.site(id);
        return site == null ? "a location that is not in use" : site.code();
    }

    private String whyNowhere(List<Need> open) {
        if (!facts.tellApart()) {
            return "Nothing tells the locations apart: give them addresses, or assign the order";
        }
        Room room = new Room(facts);
        List<String> whys = new ArrayList<>();
        for (LocationView site : facts.sites()) {
            Need blocked = open.stream()
                    .filter(need -> !room.fits(site, List.of(need)))
                    .findFirst()
                    .orElse(null);
            whys.add(site.code() + ": "
                    + (blocked == null ? "no room for all of its lines today" : unfit(room, site, blocked)));
        }
        return facts.sites().isEmpty()
                ? "No location is in use"
                : "No location can make it. " + String.join("; ", whys);
    }

    private Line explain(Need need, Map<ItemId, Long> places) {
        Long place = places.get(need.item());
        LocationView chosen = place == null ? null : facts.site(place);
        Room room = new Room(facts);
        List<Candidate> candidates = new ArrayList<>();
        int fitting = 0;
        for (LocationView site : facts.sites()) {
            boolean fits = room.fits(site, List.of(need));
            fitting += fits ? 1 : 0;
            Double km = facts.km().get(site.id());
            candidates.add(new Candidate(
                    site.code(),
                    place != null && place == site.id(),
                    facts.pinned().contains(site.id()),
                    facts.excluded().contains(site.id()),
                    room.left(site, need),
                    room.lacks(site, List.of(need)),
                    km == null ? null : Math.round(km),
                    why(room, site, chosen, need, fits)));
        }
        String reason = place == null
                ? "Undecided"
                : chosen == null || need.fixed() != null ? "Decided before" : reason(chosen, room, need, fitting);
        return new Line(need.item(), need.title(), place == null ? null : code(place), reason, candidates);
    }

    private Line explainSplit(Need need, Map<Long, Integer> shares) {
        Room room = new Room(facts);
        int all = shares.values().stream().mapToInt(Integer::intValue).sum();
        List<Candidate> candidates = new ArrayList<>();
        for (LocationView site : facts.sites()) {
            Integer share = shares.get(site.id());
            boolean fits = room.fits(site, List.of(need));
            Double km = facts.km().get(site.id());
            candidates.add(new Candidate(
                    site.code(),
                    share != null,
                    facts.pinned().contains(site.id()),
                    facts.excluded().contains(site.id()),
                    room.left(site, need),
                    room.lacks(site, List.of(need)),
                    km == null ? null : Math.round(km),
                    share != null ? "Chosen for " + share + " of " + all : why(room, site, null, need, fits)));
        }
        List<Part> parts = shares.entrySet().stream()
                .map(share -> new Part(code(share.getKey()), share.getValue()))
                .sorted(Comparator.comparing(Part::location))
                .toList();
        String reason = need.spread() != null
                ? "Split before"
                : "Split, as no location has room and materials for all " + all + " of it";
        return new Line(need.item(), need.title(), null, reason, candidates, parts);
    }

    private String reason(LocationView chosen, Room room, Need need, int fitting) {
        if (facts.pinned().contains(chosen.id())) {
            return "The account is pinned to " + chosen.code();
        }
        if (fitting == 1) {
            return "The only location that fits";
        }
        boolean onlyStocked = room.lacks(chosen, List.of(need)).isEmpty()
                && facts.sites().stream()
                        .filter(site -> site.id() != chosen.id() && room.fits(site, List.of(need)))
                        .noneMatch(site -> room.lacks(site, List.of(need)).isEmpty());
        if (onlyStocked && !facts.stock().isEmpty()) {
            return "The only location that has its materials";
        }
        Double km = facts.km().get(chosen.id());
        boolean nearest = facts.sites().stream()
                .filter(site -> room.fits(site, List.of(need)))
                .noneMatch(site -> nearest().compare(site, chosen) < 0);
        if (nearest) {
            return km == null
                    ? "The first by code of " + fitting + " that fit"
                    : "The nearest of " + fitting + " that fit, " + km(km) + " away";
        }
        return "Together with other lines of the order";
    }

    private static String km(double km) {
        return String.format(Locale.ROOT, "%d km", Math.round(km));
    }

    private String why(Room room, LocationView site, @Nullable LocationView chosen, Need need, boolean fits) {
        if (chosen != null && chosen.id() == site.id()) {
            return "Chosen";
        }
        if (!fits) {
            return unfit(room, site, need);
        }
        List<String> lacks = room.lacks(site, List.of(need));
        if (!lacks.isEmpty()) {
            return "lacks " + String.join(", ", lacks);
        }
        if (chosen == null) {
            return "would fit this line";
        }
        Double km = facts.km().get(site.id());
        Double best = facts.km().get(chosen.id());
        if (km != null && best != null && km > best) {
            return "farther: " + km(km) + " against " + km(best);
        }
        if (km == null && best != null) {
            return "its distance is not known";
        }
        return nearest().compare(site, chosen) > 0
                ? "fits as well; " + chosen.code() + " comes first by code"
                : "fits, but not with the other lines of the order";
    }

    private String unfit(Room room, LocationView site, Need need) {
        if (facts.excluded().contains(site.id())) {
            return "the account excludes it";
        }
        if (!room.allowed(site)) {
            return "the account is pinned to "
                    + String.join(
                            " and ",
                            facts.pinned().stream().map(this::code).sorted().toList());
        }
        for (Map.Entry<String, Integer> wanted : need.jobs().entrySet()) {
            if (!site.makes(wanted.getKey())) {
                return "makes no " + wanted.getKey();
            }
            Integer left = room.left(site, wanted.getKey());
            if (left != null && left < wanted.getValue()) {
                return "full: " + wanted.getKey() + " has room for " + left + " more today of "
                        + site.capacity().get(wanted.getKey()) + ", " + wanted.getValue() + " needed";
            }
        }
        return "would fit this line";
    }
}
