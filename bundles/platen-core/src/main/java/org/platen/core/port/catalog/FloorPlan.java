package org.platen.core.port.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationView;

/** The whole floor at one moment, each list by code. */
public record FloorPlan(List<LocationView> locations, List<StationView> stations, List<DeviceView> devices) {
    public FloorPlan {
        locations = List.copyOf(locations);
        stations = List.copyOf(stations);
        devices = List.copyOf(devices);
    }

    public Optional<LocationView> location(String code) {
        return locations.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<LocationView> locationById(long id) {
        return locations.stream().filter(one -> one.id() == id).findFirst();
    }

    public List<LocationView> activeLocations() {
        return locations.stream().filter(LocationView::active).toList();
    }

    /** Active devices of the decoration type, at that location or at any. */
    public List<DeviceView> devices(String decoration, @Nullable Long locationId) {
        return devices.stream()
                .filter(one -> one.active() && one.decoration().equals(decoration))
                .filter(one -> locationId == null || at(one.location(), locationId))
                .toList();
    }

    /**
     * The station that a scanner means: the one of that code, else one of that kind at the location (they can do the
     * same), else the only one of that kind anywhere.
     */
    public Optional<StationView> station(String codeOrKind, @Nullable Long locationId) {
        Optional<StationView> exact =
                stations.stream().filter(one -> one.code().equals(codeOrKind)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<StationView> ofKind = stations.stream()
                .filter(one -> one.kind().name().equalsIgnoreCase(codeOrKind))
                .toList();
        if (ofKind.size() == 1) {
            return Optional.of(ofKind.get(0));
        }
        return ofKind.stream()
                .filter(one -> locationId != null && at(one.location(), locationId))
                .findFirst();
    }

    private boolean at(String code, long locationId) {
        return location(code).filter(one -> one.id() == locationId).isPresent();
    }
}
