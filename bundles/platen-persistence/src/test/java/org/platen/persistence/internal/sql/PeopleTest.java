package org.platen.persistence.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.access.SessionStore.Session;
import org.platen.api.access.SessionStore.Tries;
import org.platen.api.access.UserService.UserMark;
import org.platen.api.access.UserStore;
import org.platen.api.access.UserStore.Fields;
import org.platen.api.access.UserStore.Note;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.persistence.internal.jpa.catalog.AtOnce;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** Users, their sessions and their failed logins. */
@ExtendWith(MariaDbExtension.class)
class PeopleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final String HASH = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private static final Call ADA = new Call("user:ada", Set.of(Role.ADMIN), null, null);

    private final TestSchema schema;
    private final SqlUsers users;
    private final SqlSessions sessions;

    PeopleTest(TestSchema schema) {
        this.schema = schema;
        SqlTransactions transactions = new SqlTransactions(schema.dataSource(), schema.changes());
        users = new SqlUsers(transactions);
        sessions = new SqlSessions(transactions);
    }

    @AfterEach
    void clear() {
        schema.clear();
    }

    private static Note note(String action) {
        return new Note(NOW, "user:ada", action, Map.of("why", "test"));
    }

    private static Fields fields(boolean active, Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        return new Fields("Anna", set, Set.of(4L, 7L), "de", active);
    }

    private void user(String name, Role... roles) {
        assertThat(users.create(ADA, name, fields(true, roles), "hash", note("CREATED")))
                .isTrue();
    }

    private UserStore.Row row(String name) {
        return users.user(name, NOW).orElseThrow();
    }

    @Test
    void a_key_makes_one_user_whose_password_is_told_once() {
        Call once = ADA.with(new Call.Once("k-1", HASH));
        assertThat(users.create(once, "anna", fields(true, Role.OPERATOR), "x", note("CREATED")))
                .isTrue();

        assertThat(catchThrowableOfType(
                        PlatenException.class,
                        () -> users.create(once, "anna", fields(true, Role.OPERATOR), "y", note("CREATED"))))
                .hasMessageContaining("made user anna")
                .extracting(PlatenException::code)
                .isEqualTo(Errors.EXISTS);
        Call other = ADA.with(new Call.Once("k-1", OTHER));
        assertThat(catchThrowableOfType(
                                PlatenException.class,
                                () -> users.create(other, "ben", fields(true, Role.OPERATOR), "y", note("CREATED")))
                        .code())
                .isEqualTo(Errors.IDEMPOTENCY_REUSED);
        assertThat(users.user("ben", NOW)).isEmpty();
    }

    @Test
    void a_user_is_made_once_and_changed_at_the_version_read() {
        user("anna", Role.OPERATOR);
        assertThat(users.create(ADA, "anna", fields(true, Role.ADMIN), "x", note("CREATED")))
                .isFalse();
        assertThat(row("anna"))
                .isEqualTo(new UserStore.Row(
                        "anna", "Anna", Set.of(Role.OPERATOR), Set.of(4L, 7L), "de", true, true, NOW, null, 0, 0, 1));

        users.change("anna", fields(true, Role.INTEGRATOR), OptionalLong.of(1), List.of(note("CHANGED")));
        assertThat(row("anna").roles()).containsExactly(Role.INTEGRATOR);
        PlatenException stale = catchThrowableOfType(
                PlatenException.class,
                () -> users.change("anna", fields(true, Role.ADMIN), OptionalLong.of(1), List.of()));
        assertThat(stale.code()).isEqualTo(Errors.STALE);
        assertThat(users.history("anna", 10)).extracting(UserMark::action).containsExactly("CHANGED", "CREATED");
        assertThat(users.users(NOW)).extracting(UserStore.Row::name).containsExactly("anna");
    }

    @Test
    void of_two_admins_who_take_the_role_from_each_other_at_once_one_stays() {
        user("ada", Role.ADMIN);
        user("bob", Role.ADMIN);
        user("carl", Role.OPERATOR);

        List<String> done = AtOnce.run(2, i -> {
            try {
                users.change(i == 0 ? "ada" : "bob", fields(i == 0, Role.OPERATOR), OptionalLong.empty(), List.of());
                return "changed";
            } catch (PlatenException e) {
                return e.code().id();
            }
        });

        assertThat(done).containsExactlyInAnyOrder("changed", "state.refused");
    }

    @Test
    void who_is_deactivated_loses_sessions_and_own_tokens_and_nobody_else_does() throws SQLException {
        user("ada", Role.ADMIN);
        user("anna", Role.OPERATOR);
        sessions.open(HASH, "anna", NOW, LATER);
        sessions.open(OTHER, "ada", NOW, LATER);
        try (Connection admin = schema.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute(
                    "INSERT INTO api_token (name, prefix, hash, roles, created_by, created_at) VALUES"
                            + " ('a', 'p', 'h1', 'OPERATOR', 'user:anna', NOW(6)), ('b', 'p', 'h2', 'ADMIN', 'user:ada', NOW(6))");
        }
        assertThat(row("anna").sessions()).isEqualTo(1);
        assertThat(row("anna").tokens()).isEqualTo(1);

        users.change("anna", fields(false, Role.OPERATOR), OptionalLong.empty(), List.of(note("DEACTIVATED")));

        assertThat(sessions.find(HASH)).isEmpty();
        assertThat(sessions.find(OTHER)).isPresent();
        assertThat(row("anna").tokens()).isZero();
        assertThat(row("ada").tokens()).isEqualTo(1);
    }

    @Test
    void a_session_knows_its_user_as_the_user_is_now() {
        user("anna", Role.OPERATOR);
        sessions.open(HASH, "anna", NOW, LATER);
        Session session = sessions.find(HASH).orElseThrow();
        assertThat(session.user().locations()).containsExactlyInAnyOrder(4L, 7L);
        assertThat(session.seenAt()).isEqualTo(NOW);
        assertThat(row("anna").lastLoginAt()).isEqualTo(NOW);

        users.change("anna", fields(true, Role.ADMIN), OptionalLong.empty(), List.of());
        assertThat(sessions.find(HASH).orElseThrow().user().roles()).containsExactly(Role.ADMIN);
        sessions.touch(HASH, NOW.plusSeconds(60));
        sessions.touch(HASH, NOW);
        assertThat(sessions.find(HASH).orElseThrow().seenAt()).isEqualTo(NOW.plusSeconds(60));
        sessions.open(OTHER, "anna", NOW, LATER);
        users.password("anna", "new", false, OTHER, note("PASSWORD_CHANGED"));
        assertThat(sessions.find(HASH)).isEmpty();
        assertThat(sessions.find(OTHER).orElseThrow().user().mustChange()).isFalse();
        sessions.purge(NOW.minusSeconds(60), LATER);
        assertThat(sessions.find(OTHER)).isEmpty();
    }

    @Test
    void logins_at_all_nodes_are_counted_together() {
        List<String> keys = List.of(OTHER, HASH);
        Instant forgotten = NOW.minusSeconds(600);
        List<Duration> waits = AtOnce.run(
                12,
                i -> sessions.begin(
                        keys, NOW, forgotten, tries -> Duration.ofSeconds(tries.count() < 10 ? 0 : tries.count())));

        assertThat(waits).containsOnly(Duration.ZERO, Duration.ofSeconds(10));
        assertThat(waits).filteredOn(Duration::isZero).hasSize(10);
        sessions.succeeded(OTHER, HASH);
        assertThat(count(OTHER)).isZero();
        assertThat(count(HASH)).isEqualTo(9);
        assertThat(sessions.begin(keys, NOW.plusSeconds(700), NOW.plusSeconds(100), tries -> Duration.ofDays(1)))
                .isZero();
    }

    /** How often the key was counted before; itself counts once more. */
    private int count(String key) {
        int[] count = {0};
        sessions.begin(List.of(key), NOW, NOW.minusSeconds(600), (Tries tries) -> {
            count[0] = tries.count();
            return Duration.ZERO;
        });
        return count[0];
    }
}
