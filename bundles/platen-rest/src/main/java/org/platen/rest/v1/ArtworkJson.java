package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.order.Artwork;

/** A print file of a line. */
public record ArtworkJson(
        String placement,
        @Nullable String url,
        @Nullable String file,
        @Nullable String href,
        @Nullable String name,
        String state,
        @Nullable String problem) {
    static ArtworkJson of(Artwork artwork) {
        return new ArtworkJson(
                artwork.placement(),
                artwork.url(),
                artwork.file(),
                artwork.file() == null ? null : Links.file(artwork.file()),
                artwork.name(),
                artwork.state(),
                artwork.problem());
    }
}
