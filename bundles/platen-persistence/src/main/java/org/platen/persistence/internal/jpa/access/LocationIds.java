package org.platen.persistence.internal.jpa.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids of locations as text in one column; null for all locations. */
public final class LocationIds {
    private LocationIds() {}

    public static @Nullable String write(Set<Long> ids) {
        return ids.isEmpty() ? null : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    public static Set<Long> read(@Nullable String ids) {
        return ids == null
                ? Set.of()
                : Arrays.stream(ids.split(",", -1))
                        .map(id -> Long.valueOf(id.strip()))
                        .collect(Collectors.toSet());
    }
}
