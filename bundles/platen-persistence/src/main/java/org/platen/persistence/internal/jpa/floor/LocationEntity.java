package org.platen.persistence.internal.jpa.floor;

import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.platen.api.floor.LocationView;

/** A row of {@code location}. */
@Entity
@Table(name = "location")
final class LocationEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;
    private String name;
    private boolean active;

    @Version
    private long version;

    LocationEntity(LocationView view) {
        code = view.code();
        name = view.name();
        active = view.active();
    }

    void change(LocationView view) {
        name = view.name();
        active = view.active();
    }

    LocationView view() {
        return new LocationView(id, code, name, active);
    }
}
