package org.platen.core.routing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.LocationView;

/**
 * What the decision rests on.
 *
 * @param sites active locations by code
 * @param pinned the only ones that may make it; empty for any
 * @param routed jobs that were routed today, by location and decoration type
 * @param stock free amounts by material and location; materials that nobody keeps are missing
 * @param km distances to the ship-to address, as far as known
 * @param splits whether the shop allows one line to be made at several locations
 */
record Facts(
        List<LocationView> sites,
        Set<Long> pinned,
        Set<Long> excluded,
        Map<Long, Map<String, Integer>> routed,
        Map<String, Map<Long, BigDecimal>> stock,
        Map<Long, Double> km,
        boolean splits) {

    /** Whether anything at all tells the locations apart. */
    boolean tellApart() {
        return sites.size() < 2
                || !pinned.isEmpty()
                || !excluded.isEmpty()
                || !stock.isEmpty()
                || sites.stream()
                        .anyMatch(site -> site.point() != null
                                || site.address() != null
                                || !site.capacity().isEmpty());
    }

    @Nullable
    LocationView site(long id) {
        return sites.stream().filter(site -> site.id() == id).findFirst().orElse(null);
    }
}
