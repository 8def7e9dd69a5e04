package org.platen.persistence.internal.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.access.UserService.UserMark;
import org.platen.api.access.UserStore;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.persistence.internal.jpa.Json;
import org.platen.persistence.internal.jpa.access.LocationIds;
import org.platen.persistence.internal.jpa.access.Roles;

/** The administration of users in SQL. */
@Component(service = UserStore.class)
public final class SqlUsers implements UserStore {
    private static final String ALL = """
            SELECT u.name, u.display_name, u.roles, u.locations, u.language, u.active, u.must_change, u.created_at,
                   u.last_login_at, u.version,
                   (SELECT COUNT(*) FROM console_session s WHERE s.user_name = u.name AND s.expires_at > ?) AS sessions,
                   (SELECT COUNT(*) FROM api_token t WHERE t.created_by = CONCAT('user:', u.name) AND NOT t.revoked
                        AND (t.expires_at IS NULL OR t.expires_at > ?)) AS tokens
            FROM app_user u""";

    private final SqlTransactions transactions;

    @Activate
    public SqlUsers(@Reference SqlTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Row> users(Instant now) {
        return transactions.withSql(sql -> sql.list(ALL + " ORDER BY u.name", SqlUsers::read, now, now));
    }

    @Override
    public Optional<Row> user(String name, Instant now) {
        return transactions.withSql(sql -> sql.one(ALL + " WHERE u.name = ?", SqlUsers::read, now, now, name));
    }

    @Override
    public boolean create(Call call, String name, Fields fields, String passwordHash, Note note) {
        return transactions.withSql(sql -> {
            SqlOnce once = new SqlOnce(sql);
            once.earlier(call).ifPresent(made -> {
                throw new PlatenException(
                        Errors.EXISTS,
                        "This key made user " + made + ", whose password was told once; reset it if it is lost");
            });
            if (sql.one("SELECT name FROM app_user WHERE name = ?", row -> row.text("name"), name)
                    .isPresent()) {
                return false;
            }
            sql.update(
                    "INSERT INTO app_user (name, password_hash, roles, must_change, created_at, locations, display_name,"
                            + " language, active) VALUES (?, ?, ?, TRUE, ?, ?, ?, ?, ?)",
                    name,
                    passwordHash,
                    Roles.write(fields.roles()),
                    note.at(),
                    LocationIds.write(fields.locations()),
                    fields.displayName(),
                    fields.language(),
                    fields.active());
            mark(sql, name, note);
            once.keep(call, name, note.at());
            return true;
        });
    }

    @Override
    public void change(String name, Fields fields, OptionalLong version, List<Note> notes) {
        transactions.withSql(sql -> {
            // All users at once: two admins who take the role from each other wait here for one another.
            List<Locked> users = sql.list(
                    "SELECT name, roles, active, version FROM app_user ORDER BY name FOR UPDATE",
                    row -> new Locked(
                            row.text("name"),
                            row.flag("active") && Roles.read(row.text("roles")).contains(Role.ADMIN),
                            row.number("version")));
            Locked user = users.stream()
                    .filter(one -> one.name().equals(name))
                    .findAny()
                    .orElseThrow(() -> PlatenException.notFound("user", name));
            if (version.isPresent() && version.getAsLong() != user.version()) {
                throw new PlatenException(Errors.STALE, "User " + name + " was changed meanwhile");
            }
            boolean stays = fields.active() && fields.roles().contains(Role.ADMIN);
            if (user.admin() && !stays && users.stream().filter(Locked::admin).count() == 1) {
                throw new PlatenException(Errors.STATE, name + " is the last active admin and must stay one");
            }
            sql.update(
                    "UPDATE app_user SET display_name = ?, roles = ?, locations = ?, language = ?, active = ?,"
                            + " version = version + 1 WHERE name = ?",
                    fields.displayName(),
                    Roles.write(fields.roles()),
                    LocationIds.write(fields.locations()),
                    fields.language(),
                    fields.active(),
                    name);
            if (!fields.active()) {
                sql.update("DELETE FROM console_session WHERE user_name = ?", name);
                sql.update("UPDATE api_token SET revoked = TRUE WHERE created_by = ? AND NOT revoked", "user:" + name);
            }
            notes.forEach(note -> mark(sql, name, note));
            return user;
        });
    }

    private record Locked(String name, boolean admin, long version) {}

    @Override
    public void password(
            String name, String passwordHash, boolean mustChange, @Nullable String keptSession, Note note) {
        transactions.withSql(sql -> {
            require(
                    name,
                    sql.update(
                            "UPDATE app_user SET password_hash = ?, must_change = ?, version = version + 1"
                                    + " WHERE name = ?",
                            passwordHash,
                            mustChange,
                            name));
            sql.update("DELETE FROM console_session WHERE user_name = ? AND NOT hash <=> ?", name, keptSession);
            mark(sql, name, note);
            return name;
        });
    }

    @Override
    public void settings(String name, @Nullable String displayName, @Nullable String language, Note note) {
        transactions.withSql(sql -> {
            require(
                    name,
                    sql.update(
                            "UPDATE app_user SET display_name = ?, language = ?, version = version + 1 WHERE name = ?",
                            displayName,
                            language,
                            name));
            mark(sql, name, note);
            return name;
        });
    }

    private static void require(String name, int changed) {
        if (changed == 0) {
            throw PlatenException.notFound("user", name);
        }
    }

    private static void mark(Sql sql, String name, Note note) {
        sql.update(
                "INSERT INTO user_mark (user_name, at, actor, action, detail) VALUES (?, ?, ?, ?, ?)",
                name,
                note.at(),
                note.actor(),
                note.action(),
                note.detail().isEmpty() ? null : Json.write(note.detail()));
    }

    @Override
    public List<UserMark> history(String name, int most) {
        return transactions.withSql(sql -> sql.list(
                "SELECT id, at, actor, action, detail FROM user_mark WHERE user_name = ? ORDER BY id DESC LIMIT ?",
                SqlUsers::mark,
                name,
                most));
    }

    private static UserMark mark(Sql.Row row) throws SQLException {
        String detail = row.textOrNull("detail");
        return new UserMark(
                row.number("id"),
                row.time("at"),
                row.text("actor"),
                row.text("action"),
                detail == null ? Map.of() : Json.read(detail, SqlItems.MAP));
    }

    private static Row read(Sql.Row row) throws SQLException {
        return new Row(
                row.text("name"),
                row.textOrNull("display_name"),
                Roles.read(row.text("roles")),
                LocationIds.read(row.textOrNull("locations")),
                row.textOrNull("language"),
                row.flag("active"),
                row.flag("must_change"),
                row.time("created_at"),
                row.timeOrNull("last_login_at"),
                row.integer("sessions"),
                row.integer("tokens"),
                row.number("version"));
    }
}
