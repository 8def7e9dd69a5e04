package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.floor.LocationView;

/** A site as it is entered; active where nothing is said. */
public record LocationDraftJson(
        @Required String name, @Nullable Boolean active) {
    public LocationView toView(String code) {
        return new LocationView(0, code, name, active == null || active);
    }
}
