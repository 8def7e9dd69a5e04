package org.platen.persistence.internal.jpa.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of {@code sku}; its lists are JSON text. */
@Entity
@Table(name = "sku")
final class SkuEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;
    private String name;
    private @Nullable String substrate;
    private String finishing;
    private String parts;
    private String parameters;

    @Column(name = "updated_at")
    private Timestamp updatedAt;

    @Version
    private long version;

    SkuEntity(SkuRow row, Instant at) {
        code = row.code();
        name = row.name();
        substrate = row.substrate();
        finishing = row.finishing();
        parts = row.parts();
        parameters = row.parameters();
        updatedAt = Timestamp.from(at);
    }

    void change(SkuRow row, Instant at) {
        code = row.code();
        name = row.name();
        substrate = row.substrate();
        finishing = row.finishing();
        parts = row.parts();
        parameters = row.parameters();
        updatedAt = Timestamp.from(at);
    }

    SkuRow row() {
        return new SkuRow(code, name, substrate, finishing, parts, parameters);
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Instant updatedAt() {
        return updatedAt.toInstant();
    }

    long version() {
        return version;
    }
}
