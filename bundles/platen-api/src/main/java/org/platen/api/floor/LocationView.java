package org.platen.api.floor;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.GeoPoint;

/**
 * A site of the shop.
 *
 * @param address where it stands
 * @param point where exactly; where null, the geocoder's answer for the address counts
 * @param zone IANA time zone, in which its days of capacity begin and end
 * @param capacity jobs per day by decoration type. One that names no type makes everything without limit; else it makes
 *     the named types only
 */
public record LocationView(
        long id,
        String code,
        String name,
        boolean active,
        @Nullable Address address,
        @Nullable GeoPoint point,
        String zone,
        Map<String, Integer> capacity) {
    public LocationView {
        capacity = Map.copyOf(capacity);
    }

    /** A site of which no more is known. */
    public LocationView(long id, String code, String name, boolean active) {
        this(id, code, name, active, null, null, "UTC", Map.of());
    }

    /** Whether jobs of the type may be made there at all. */
    public boolean makes(String decoration) {
        return capacity.isEmpty() || capacity.containsKey(decoration);
    }
}
