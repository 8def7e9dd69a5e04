package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuView;

/** A SKU of the library. */
public record SkuJson(
        long id,
        String href,
        String code,
        String name,
        @Nullable String substrate,
        List<String> finishing,
        List<SkuPartJson> parts,
        List<SkuParameterJson> parameters,
        Instant updatedAt,
        long version)
        implements Linked, Versioned {
    public static SkuJson of(SkuView sku) {
        return new SkuJson(
                sku.id().value(),
                Links.sku(sku.id()),
                sku.code(),
                sku.name(),
                sku.substrate(),
                sku.finishing(),
                sku.parts().stream().map(SkuPartJson::of).toList(),
                sku.parameters().stream().map(SkuParameterJson::of).toList(),
                sku.updatedAt(),
                sku.version());
    }
}
