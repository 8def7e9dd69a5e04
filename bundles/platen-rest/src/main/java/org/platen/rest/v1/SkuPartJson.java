package org.platen.rest.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuPart;

/** A printable part of a SKU. */
public record SkuPartJson(
        @Required String code,
        @Required String name,
        @Required int quantity,
        @Required String decoration,
        @Nullable String placement,
        @Nullable String file,
        @Nullable String fileName,
        Map<String, String> attributes) {
    static SkuPartJson of(SkuPart part) {
        return new SkuPartJson(
                part.code(),
                part.name(),
                part.quantity(),
                part.decoration(),
                part.placement(),
                part.file(),
                part.fileName(),
                part.attributes());
    }

    SkuPart toPart() {
        return new SkuPart(code, name, quantity, decoration, placement, file, fileName, attributes);
    }
}
