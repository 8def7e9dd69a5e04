package org.platen.core.routing;

import org.jspecify.annotations.Nullable;
import org.platen.core.geo.Centroids;

/**
 * What routing stands on, and how it is run.
 *
 * @param stock what is asked of the stock; null for the shop's own
 * @param waitForArtwork whether an order whose types find its artwork missing stays in production hold, with no location
 *     and no jobs, until it is there
 * @param requireAddress whether an address that is there but of no use keeps an order with lines to ship out
 * @param splitLines whether one line that no location can make alone is spread over several
 */
public record RoutingParts(
        @Nullable BlankStock stock,
        Geocoder geocoder,
        boolean waitForArtwork,
        boolean requireAddress,
        boolean splitLines) {
    /** The same for a shop that splits no line by itself. */
    public RoutingParts(@Nullable BlankStock stock, Geocoder geocoder, boolean waitForArtwork, boolean requireAddress) {
        this(stock, geocoder, waitForArtwork, requireAddress, false);
    }

    /** The stock is the shop's own, addresses are found by the built-in table, and jobs wait for artwork in intake. */
    public static RoutingParts standard() {
        return new RoutingParts(null, Centroids.builtIn(), false, true);
    }
}
