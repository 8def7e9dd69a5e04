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
 * @param lines where each line is; empty when all are at one place
 * @param decision what was decided just now; null where nothing was to be decided
 */
public record Places(@Nullable Long all, Map<ItemId, Long> lines, Routing.@Nullable Decided decision) {

    /** Everything at one location, as it was before. */
    public static Places all(long location) {
        return new Places(location, Map.of(), null);
    }

    static Places of(Map<ItemId, Long> lines, Routing.@Nullable Decided decision) {
        Set<Long> different = new TreeSet<>(lines.values());
        Long one = different.size() == 1 ? different.iterator().next() : null;
        return new Places(one, one == null ? Map.copyOf(lines) : Map.of(), decision);
    }

    /** Where the line is made. */
    public long of(ItemId item) {
        return all != null ? all : Objects.requireNonNull(lines.get(item));
    }
}
