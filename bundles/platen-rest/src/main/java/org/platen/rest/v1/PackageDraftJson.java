package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.shipping.PackageDraft;

/** A package as it is entered; weights in grams, sizes in millimetres. */
public record PackageDraftJson(
        @Nullable Integer weightGrams,
        @Nullable Integer lengthMm,
        @Nullable Integer widthMm,
        @Nullable Integer heightMm,
        List<PackageContentJson> contents) {
    PackageDraft toDraft() {
        return new PackageDraft(
                weightGrams,
                lengthMm,
                widthMm,
                heightMm,
                contents.stream().map(PackageContentJson::toContent).toList());
    }
}
