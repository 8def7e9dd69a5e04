package org.platen.api.shipping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package as it is entered.
 *
 * @param weightGrams weight with its packaging; null when nobody weighed it
 * @param lengthMm longest side
 * @param contents what is in it; empty when nobody says, or when it is the only package and so holds everything
 */
public record PackageDraft(
        @Nullable Integer weightGrams,
        @Nullable Integer lengthMm,
        @Nullable Integer widthMm,
        @Nullable Integer heightMm,
        List<PackageContent> contents) {
    /** The package of a shipment whose packages nobody states. */
    public static final PackageDraft UNSTATED = new PackageDraft(null, null, null, null, List.of());

    public PackageDraft {
        contents = List.copyOf(contents);
    }
}
