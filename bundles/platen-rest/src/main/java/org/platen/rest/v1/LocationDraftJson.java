package org.platen.rest.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.LocationView;

/** A site as it is entered; active, in UTC and without limits where nothing is said. */
public record LocationDraftJson(
        @Required String name,
        @Nullable Boolean active,
        @Nullable AddressJson address,
        @Nullable GeoPointJson point,
        @Nullable String zone,
        @Nullable Map<String, Integer> capacity) {
    public LocationView toView(String code) {
        return new LocationView(
                0,
                code,
                name,
                active == null || active,
                AddressJson.toAddress(address),
                GeoPointJson.toPoint(point),
                zone == null ? "UTC" : zone,
                capacity == null ? Map.of() : capacity);
    }
}
