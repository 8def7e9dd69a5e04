package org.platen.core.port;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.ItemId;
import org.platen.api.order.Artwork;

/** A print file of a line as it is stored. */
public record ArtworkRow(
        long id,
        ItemId item,
        Artwork artwork,
        long size,
        @Nullable String mediaType,
        @Nullable String code) {}
