package org.platen.persistence.internal.jpa.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuPart;

/** A part in the JSON of {@code sku.parts}; its names stay, whatever the API calls them. */
record PartJson(
        String code,
        String name,
        int quantity,
        String decoration,
        @Nullable String placement,
        @Nullable String file,
        @Nullable String fileName,
        @Nullable Map<String, String> attributes) {
    static PartJson of(SkuPart part) {
        return new PartJson(
                part.code(),
                part.name(),
                part.quantity(),
                part.decoration(),
                part.placement(),
                part.file(),
                part.fileName(),
                part.attributes());
    }

    SkuPart part() {
        return new SkuPart(
                code,
                name,
                quantity,
                decoration,
                placement,
                file,
                fileName,
                attributes == null ? Map.of() : attributes);
    }
}
