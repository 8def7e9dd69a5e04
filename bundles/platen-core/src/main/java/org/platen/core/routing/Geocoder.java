package org.platen.core.routing;

import java.util.Optional;
import org.platen.api.model.Address;
import org.platen.api.model.GeoPoint;

/** Finds about where an address is. Called outside any transaction; may be called by many threads at once. */
@FunctionalInterface
public interface Geocoder {
    /** Where it is about; empty when that is not known. */
    Optional<GeoPoint> locate(Address address);
}
