package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.order.Artwork;

/** A print file of a line as it is entered: an address to fetch it from, or the hash of a stored file. */
public record ArtworkDraftJson(
        @Required String placement,
        @Nullable String url,
        @Nullable String file,
        @Nullable String name) {
    Artwork toArtwork() {
        return new Artwork(placement, url, file, name, file == null ? Artwork.PENDING : Artwork.STORED, null);
    }
}
