package org.platen.persistence.internal.jpa.floor;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.LocationView;
import org.platen.api.model.Address;
import org.platen.api.model.GeoPoint;
import org.platen.persistence.internal.jpa.Json;

/** A row of {@code location}. */
@Entity
@Table(name = "location")
final class LocationEntity {
    private static final TypeReference<Address> ADDRESS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> CAPACITY = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;
    private String name;
    private boolean active;
    private @Nullable String address;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private String zone;
    private String capacity;

    @Version
    private long version;

    LocationEntity(LocationView view) {
        code = view.code();
        change(view);
    }

    void change(LocationView view) {
        name = view.name();
        active = view.active();
        address = view.address() == null ? null : Json.write(view.address());
        latitude = view.point() == null ? null : view.point().latitude();
        longitude = view.point() == null ? null : view.point().longitude();
        zone = view.zone();
        capacity = Json.write(view.capacity());
    }

    LocationView view() {
        return new LocationView(
                id,
                code,
                name,
                active,
                address == null ? null : Json.read(address, ADDRESS),
                latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude),
                zone,
                Json.read(capacity, CAPACITY));
    }
}
