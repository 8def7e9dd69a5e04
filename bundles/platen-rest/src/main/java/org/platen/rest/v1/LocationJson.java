package org.platen.rest.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.LocationView;

/** A site of the shop; its capacity is jobs a day by decoration type, none named means no limit. */
public record LocationJson(
        long id,
        String code,
        String name,
        boolean active,
        @Nullable AddressJson address,
        @Nullable GeoPointJson point,
        String zone,
        Map<String, Integer> capacity) {
    public static LocationJson of(LocationView location) {
        return new LocationJson(
                location.id(),
                location.code(),
                location.name(),
                location.active(),
                AddressJson.of(location.address()),
                GeoPointJson.of(location.point()),
                location.zone(),
                location.capacity());
    }
}
