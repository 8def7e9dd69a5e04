package org.platen.persistence.internal.jpa.access;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessStore.User;

/** A row of {@code app_user}. */
@Entity
@Table(name = "app_user")
final class UserEntity {
    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    @Column(name = "must_change")
    private boolean mustChange;

    /** True for one user, null for all others: the column is unique, so two nodes cannot both make a first user. */
    @Column(name = "first_user")
    private @Nullable Boolean firstUser;

    @Column(name = "created_at")
    private Timestamp createdAt;

    private @Nullable String locations;
    private boolean active;

    private UserEntity(User user, Instant at) {
        name = user.name();
        passwordHash = user.passwordHash();
        roles = Roles.write(user.roles());
        mustChange = user.mustChange();
        firstUser = true;
        createdAt = Timestamp.from(at);
        locations = LocationIds.write(user.locations());
        active = user.active();
    }

    static UserEntity first(User user, Instant at) {
        return new UserEntity(user, at);
    }

    void changePassword(String hash) {
        passwordHash = hash;
        mustChange = false;
    }

    User user() {
        return new User(name, passwordHash, Roles.read(roles), mustChange, LocationIds.read(locations), active);
    }
}
