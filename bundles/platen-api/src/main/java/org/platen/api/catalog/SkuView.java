package org.platen.api.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.SkuId;

/** A SKU of the library. */
public record SkuView(
        SkuId id,
        String code,
        String name,
        @Nullable String substrate,
        List<String> finishing,
        List<SkuPart> parts,
        List<SkuParameter> parameters,
        Instant updatedAt,
        long version) {}
