package org.platen.core.routing;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;

/**
 * Where the lines of an order are made.
 *
 * @param all where all of them are; null when they are spread
 * @param lines where each line is; empty when all are at one place, and without those that are split
 * @param spreads where the pieces of split lines are
 * @param decision what was decided just now; null where nothing was to be decided
 */
public record Places(
        @Nullable Long all, Map<ItemId, Long> lines, Map<ItemId, Spread> spreads, Routing.@Nullable Decided decision) {

    /** Everything at one location, as it was before. */
    public static Places all(long location) {
        return new Places(location, Map.of(), Map.of(), null);
    }

    static Places of(Map<ItemId, Long> lines, Map<ItemId, Spread> spreads, Routing.@Nullable Decided decision) {
        Set<Long> different = new TreeSet<>(lines.values());
        Long one = spreads.isEmpty() && different.size() == 1
                ? different.iterator().next()
                : null;
        return new Places(one, one == null ? Map.copyOf(lines) : Map.of(), Map.copyOf(spreads), decision);
    }

    /** Where the job of that key is made. */
    public long of(ItemId item, String key) {
        Spread spread = spreads.get(item);
        return all != null ? all : spread != null ? spread.of(key) : Objects.requireNonNull(lines.get(item));
    }

    /** Where jobs of the line are made. */
    public Set<Long> of(ItemId item) {
        Spread spread = spreads.get(item);
        return all != null
                ? Set.of(all)
                : spread != null
                        ? new TreeSet<>(
                                spread.pieces().isEmpty()
                                        ? spread.shares().keySet()
                                        : spread.pieces().values())
                        : Set.of(Objects.requireNonNull(lines.get(item)));
    }
}
