package org.platen.rest.v1;

import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;

/** A place with a scanner. */
public record StationJson(long id, String code, StationKind kind, String location) {
    public static StationJson of(StationView station) {
        return new StationJson(station.id(), station.code(), station.kind(), station.location());
    }
}
