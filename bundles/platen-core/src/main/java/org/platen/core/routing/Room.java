package org.platen.core.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.LocationView;

/** What locations still have room and material for while lines are given to them. */
final class Room {
    private final Facts facts;
    private final Map<Long, Map<String, Integer>> jobs = new HashMap<>();
    private final Map<Long, Map<String, BigDecimal>> used = new HashMap<>();

    Room(Facts facts) {
        this.facts = facts;
    }

    /** Jobs of the type that the location can still take today; null without limit. */
    @Nullable
    Integer left(LocationView site, String decoration) {
        if (site.capacity().isEmpty()) {
            return null;
        }
        int routed = facts.routed().getOrDefault(site.id(), Map.of()).getOrDefault(decoration, 0);
        int taken = jobs.getOrDefault(site.id(), Map.of()).getOrDefault(decoration, 0);
        return Math.max(0, site.capacity().getOrDefault(decoration, 0) - routed - taken);
    }

    /** Room for the type of the line of which there is the least; null without limit. */
    @Nullable
    Integer left(LocationView site, Need need) {
        Integer least = null;
        for (String decoration : need.jobs().keySet()) {
            Integer left = left(site, decoration);
            least = least == null ? left : left == null ? least : Integer.valueOf(Math.min(left, least));
        }
        return least;
    }

    /** Whether the account allows the location, and it makes the types and has room for all of the lines. */
    boolean fits(LocationView site, Collection<Need> needs) {
        return allowed(site) && hasRoom(site, needs);
    }

    boolean allowed(LocationView site) {
        return !facts.excluded().contains(site.id())
                && (facts.pinned().isEmpty() || facts.pinned().contains(site.id()));
    }

    private boolean hasRoom(LocationView site, Collection<Need> needs) {
        Map<String, Integer> sum = new TreeMap<>();
        needs.forEach(need -> need.jobs().forEach((type, count) -> sum.merge(type, count, Integer::sum)));
        return sum.entrySet().stream().allMatch(entry -> {
            Integer left = left(site, entry.getKey());
            return site.makes(entry.getKey()) && (left == null || left >= entry.getValue());
        });
    }

    /** Materials of which the location has not got enough for all of the lines. */
    List<String> lacks(LocationView site, Collection<Need> needs) {
        Map<String, BigDecimal> sum = new TreeMap<>();
        needs.forEach(
                need -> need.materials().forEach((material, amount) -> sum.merge(material, amount, BigDecimal::add)));
        List<String> lacks = new ArrayList<>();
        sum.forEach((material, amount) -> {
            Map<Long, BigDecimal> free = facts.stock().get(material);
            if (free != null) {
                BigDecimal taken = used.getOrDefault(site.id(), Map.of()).getOrDefault(material, BigDecimal.ZERO);
                BigDecimal rest = free.getOrDefault(site.id(), BigDecimal.ZERO).subtract(taken);
                if (rest.compareTo(amount) < 0) {
                    lacks.add(material);
                }
            }
        });
        return lacks;
    }

    /**
     * How many more pieces of a line the location can make.
     *
     * @param from how many of them are made elsewhere already
     * @param stocked whether it must have their materials
     */
    int most(LocationView site, Need line, int from, boolean stocked) {
        int can = 0;
        int cannot = line.pieces().size() - from + 1;
        while (can + 1 < cannot) {
            int some = (can + cannot) >>> 1;
            List<Need> part = List.of(line.some(from, from + some));
            if (fits(site, part) && (!stocked || lacks(site, part).isEmpty())) {
                can = some;
            } else {
                cannot = some;
            }
        }
        return can;
    }

    void take(long site, Need need) {
        need.jobs()
                .forEach((type, count) ->
                        jobs.computeIfAbsent(site, key -> new HashMap<>()).merge(type, count, Integer::sum));
        need.materials()
                .forEach((material, amount) ->
                        used.computeIfAbsent(site, key -> new HashMap<>()).merge(material, amount, BigDecimal::add));
    }
}
