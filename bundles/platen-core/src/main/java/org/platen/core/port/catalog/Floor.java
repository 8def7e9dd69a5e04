package org.platen.core.port.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.floor.DeviceView;
import org.platen.api.floor.LocationView;
import org.platen.api.floor.StationView;

/**
 * Locations, stations and devices in the store. What is read may be up to a second old; inside of a transaction it is what
 * was known at its beginning.
 */
@ProviderType
public interface Floor {
    /** All of it at one moment; cheap. */
    FloorPlan plan();

    /** Makes or changes the location of that code. */
    LocationView putLocation(LocationView location);

    /**
     * Makes or changes the station of that code.
     *
     * @return empty when there is no such location
     */
    Optional<StationView> putStation(StationView station);

    /**
     * Makes or changes the device of that code.
     *
     * @return empty when there is no such location
     */
    Optional<DeviceView> putDevice(DeviceView device);

    /** See {@link FloorPlan#devices(String, Long)}. */
    default List<DeviceView> devices(String decoration, @Nullable Long locationId) {
        return plan().devices(decoration, locationId);
    }

    /** See {@link FloorPlan#station(String, Long)}. */
    default Optional<StationView> station(String codeOrKind, @Nullable Long locationId) {
        return plan().station(codeOrKind, locationId);
    }

    default Optional<LocationView> location(String code) {
        return plan().location(code);
    }

    default Optional<LocationView> locationById(long id) {
        return plan().locationById(id);
    }

    /** Code of the location of that id; null where there is none. */
    default @Nullable String codeOf(@Nullable Long id) {
        return id == null ? null : locationById(id).map(LocationView::code).orElse(null);
    }

    default List<LocationView> activeLocations() {
        return plan().activeLocations();
    }
}
