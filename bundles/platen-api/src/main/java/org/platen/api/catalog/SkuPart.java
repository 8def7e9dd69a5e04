package org.platen.api.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A printable part of a SKU.
 *
 * @param code unique within the SKU
 * @param quantity how many of it one piece of the SKU needs, at least 1
 * @param decoration key of the decoration type that makes it
 * @param placement where the print goes, such as {@code front}; null where the type has no placements
 * @param file SHA-256 of the stored model or print file that every order of the SKU uses; null when the order brings it
 * @param attributes what the decoration type wants to know, such as print size in mm or filament grams
 */
public record SkuPart(
        String code,
        String name,
        int quantity,
        String decoration,
        @Nullable String placement,
        @Nullable String file,
        @Nullable String fileName,
        Map<String, String> attributes) {
    public SkuPart {
        attributes = Map.copyOf(attributes);
    }
}
