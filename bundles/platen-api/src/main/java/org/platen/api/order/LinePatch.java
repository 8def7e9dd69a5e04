package org.platen.api.order;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of a line; null leaves a part as it is. */
public record LinePatch(
        @Nullable Integer quantity,
        @Nullable Map<String, String> parameters,
        @Nullable List<Artwork> artwork) {}
