package org.platen.rest.v1;

import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;

/** A place with a scanner as it is entered. */
public record StationDraftJson(
        @Required StationKind kind, @Required String location) {
    public StationView toView(String code) {
        return new StationView(0, code, kind, location);
    }
}
