package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import org.platen.api.access.AccessStore;
import org.platen.persistence.internal.jpa.access.LocationIds;
import org.platen.persistence.internal.jpa.access.Roles;

/** Columns of {@code app_user}, named {@code u}, that make a user. */
final class UserColumns {
    static final String ALL = "u.name, u.password_hash, u.roles, u.must_change, u.locations, u.active";

    private UserColumns() {}

    static AccessStore.User user(Sql.Row row) throws SQLException {
        return new AccessStore.User(
                row.text("name"),
                row.text("password_hash"),
                Roles.read(row.text("roles")),
                row.flag("must_change"),
                LocationIds.read(row.textOrNull("locations")),
                row.flag("active"));
    }
}
