package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.LinePatch;

/** A change of a line; what is left out stays as it is. */
public record LinePatchJson(
        @Nullable Integer quantity,
        @JsonSetter(nulls = Nulls.SET) @Nullable Map<String, String> parameters,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<ArtworkDraftJson> artwork) {
    public LinePatch toPatch() {
        return new LinePatch(
                quantity,
                parameters,
                artwork == null
                        ? null
                        : artwork.stream().map(ArtworkDraftJson::toArtwork).toList());
    }
}
