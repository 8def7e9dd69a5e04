package org.platen.persistence.internal.jpa.floor;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;

/** A row of {@code station}; its location is a plain number, so reading it reads nothing else. */
@Entity
@Table(name = "station")
final class StationEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;

    @Enumerated(EnumType.STRING)
    private StationKind kind;

    @Column(name = "location_id")
    private long locationId;

    @Version
    private long version;

    StationEntity(StationView view, long locationId) {
        this.code = view.code();
        this.kind = view.kind();
        this.locationId = locationId;
    }

    void change(StationView view, long newLocationId) {
        kind = view.kind();
        locationId = newLocationId;
    }

    long locationId() {
        return locationId;
    }

    StationView view(String location) {
        return new StationView(id, code, kind, location);
    }
}
