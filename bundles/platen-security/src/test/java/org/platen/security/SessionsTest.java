package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.access.SessionService.NewSession;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

class SessionsTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String ADDRESS = "10.0.0.1";
    private static final Duration IDLE = Duration.ofHours(12);

    private final InMemoryAccessStore users = new InMemoryAccessStore();
    private final InMemorySessions store = new InMemorySessions(users);
    private final TestTime time = new TestTime();
    private final PasswordHasher hasher = new PasswordHasher(10, new SecureRandom());
    private final Logins logins =
            new Logins(users, store, hasher, new LoginThrottle(store, 10, Duration.ofMinutes(15), time), time);
    private final Sessions sessions =
            new Sessions(store, users, logins, new SecureRandom(), time, new Sessions.Limits(IDLE, Duration.ofDays(7)));

    @BeforeEach
    void anna_is_a_user() {
        anna(true);
    }

    private void anna(boolean active) {
        users.users.put(
                "anna",
                new AccessStore.User("anna", hasher.hash(PASSWORD), Set.of(Role.OPERATOR), false, Set.of(4L), active));
    }

    private NewSession login() {
        return sessions.open("anna", PASSWORD, ADDRESS, null).orElseThrow();
    }

    @Test
    void a_session_is_its_user_and_only_a_hash_is_kept() {
        NewSession session = login();

        assertThat(sessions.caller(session.secret(), true))
                .contains(new Call("user:anna", Set.of(Role.OPERATOR), null, null, Set.of(4L)));
        assertThat(store.sessions.keySet().toString()).doesNotContain(session.secret());
        assertThat(sessions.open("anna", "wrong", ADDRESS, null)).isEmpty();
        assertThat(sessions.caller("x".repeat(43), true)).isEmpty();
        assertThat(sessions.caller("", true)).isEmpty();
    }

    @Test
    void each_login_is_a_new_session_and_ends_the_one_that_the_browser_had() {
        NewSession first = login();
        NewSession second =
                sessions.open("anna", PASSWORD, ADDRESS, first.secret()).orElseThrow();

        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(sessions.caller(first.secret(), true)).isEmpty();
        assertThat(sessions.caller(second.secret(), true)).isPresent();
        sessions.close(second.secret());
        assertThat(sessions.caller(second.secret(), true)).isEmpty();
    }

    @Test
    void a_session_ends_idle_but_not_in_use() {
        NewSession session = login();
        for (int i = 0; i < 4; i++) {
            time.pass(IDLE.minusMinutes(2));
            assertThat(sessions.caller(session.secret(), true)).isPresent();
        }
        time.pass(IDLE.minusMinutes(2));
        // an open stream of events is no use
        assertThat(sessions.caller(session.secret(), false)).isPresent();
        time.pass(Duration.ofMinutes(3));
        assertThat(sessions.caller(session.secret(), true)).isEmpty();
    }

    @Test
    void a_session_ends_after_a_week_however_busy() {
        NewSession session = login();
        for (int i = 0; i < 27; i++) {
            time.pass(Duration.ofHours(6));
            assertThat(sessions.caller(session.secret(), true)).isPresent();
        }
        time.pass(Duration.ofHours(6));
        assertThat(sessions.caller(session.secret(), true)).isEmpty();
        login();
        assertThat(store.sessions).hasSize(1);
    }

    @Test
    void who_is_deactivated_is_out_at_once() {
        NewSession session = login();
        anna(false);

        assertThat(sessions.caller(session.secret(), true)).isEmpty();
        assertThat(sessions.open("anna", PASSWORD, ADDRESS, null)).isEmpty();
    }

    @Test
    void a_changed_password_ends_all_sessions_but_this_one() {
        NewSession here = login();
        NewSession there = login();
        Call anna = sessions.caller(here.secret(), true).orElseThrow();

        assertThatThrownBy(() -> sessions.changePassword(here.secret(), anna, "wrong", "a better one 12"))
                .isInstanceOf(PlatenException.class);
        assertThat(sessions.caller(there.secret(), true)).isPresent();
        sessions.changePassword(here.secret(), anna, PASSWORD, "a better one 12");

        assertThat(sessions.caller(there.secret(), true)).isEmpty();
        assertThat(sessions.caller(here.secret(), true)).isPresent();
        assertThat(store.marks).containsExactly("PASSWORD_CHANGED anna by user:anna");
        assertThatThrownBy(() -> sessions.changePassword(there.secret(), anna, "a better one 12", PASSWORD))
                .isInstanceOfSatisfying(
                        PlatenException.class, e -> assertThat(e.code()).isEqualTo(Errors.UNAUTHENTICATED));
    }
}
