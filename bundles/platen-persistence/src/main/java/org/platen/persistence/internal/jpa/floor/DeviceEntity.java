package org.platen.persistence.internal.jpa.floor;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.platen.api.floor.DeviceView;
import org.platen.persistence.internal.jpa.Json;

/** A row of {@code device}; tags and attributes are JSON text, its location is a plain number. */
@Entity
@Table(name = "device")
final class DeviceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;
    private String name;
    private String decoration;

    @Column(name = "location_id")
    private long locationId;

    private String tags;
    private String attributes;
    private boolean active;

    @Version
    private long version;

    DeviceEntity(DeviceView view, long locationId) {
        this.code = view.code();
        this.name = view.name();
        this.decoration = view.decoration();
        this.locationId = locationId;
        this.tags = Json.write(new TreeSet<>(view.tags()));
        this.attributes = Json.write(view.attributes());
        this.active = view.active();
    }

    void change(DeviceView view, long newLocationId) {
        name = view.name();
        decoration = view.decoration();
        locationId = newLocationId;
        tags = Json.write(new TreeSet<>(view.tags()));
        attributes = Json.write(view.attributes());
        active = view.active();
    }

    long locationId() {
        return locationId;
    }

    DeviceView view(String location) {
        Set<String> readTags = Json.read(tags, new TypeReference<>() {});
        Map<String, String> readAttributes = Json.read(attributes, new TypeReference<>() {});
        return new DeviceView(id, code, name, decoration, location, readTags, readAttributes, active);
    }
}
