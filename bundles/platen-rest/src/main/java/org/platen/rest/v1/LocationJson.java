package org.platen.rest.v1;

import org.platen.api.floor.LocationView;

/** A site of the shop. */
public record LocationJson(long id, String code, String name, boolean active) {
    public static LocationJson of(LocationView location) {
        return new LocationJson(location.id(), location.code(), location.name(), location.active());
    }
}
