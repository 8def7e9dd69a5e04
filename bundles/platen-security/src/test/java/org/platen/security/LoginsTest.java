package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.ErrorCode;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

class LoginsTest {
    private static final String PASSWORD = "correct horse battery";

    private final InMemoryAccessStore store = new InMemoryAccessStore();
    private final TestTime time = new TestTime();
    private final PasswordHasher hasher = new PasswordHasher(10, new SecureRandom());
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final Logins logins =
            new Logins(store, sessions, hasher, new LoginThrottle(sessions, 10, Duration.ofMinutes(15), time), time);

    @BeforeEach
    void anna_is_a_user() {
        store.users.put("anna", new AccessStore.User("anna", hasher.hash(PASSWORD), Set.of(Role.OPERATOR), false));
        store.users.put("admin", new AccessStore.User("admin", hasher.hash(PASSWORD), Set.of(Role.ADMIN), true));
    }

    @Test
    void the_right_password_is_the_user_and_all_else_is_nobody() {
        assertThat(logins.caller("anna", PASSWORD, "10.0.0.1"))
                .contains(new Call("user:anna", Set.of(Role.OPERATOR), null, null));
        assertThat(logins.caller("anna", PASSWORD + " ", "10.0.0.1")).isEmpty();
        assertThat(logins.caller("anna", "", "10.0.0.1")).isEmpty();
        assertThat(logins.caller("nobody", PASSWORD, "10.0.0.1")).isEmpty();
        assertThat(logins.caller("x".repeat(5000), PASSWORD, "10.0.0.1")).isEmpty();
    }

    @Test
    void guessing_has_to_wait_and_even_the_right_password_does_not_help_the_guesser() {
        guess("anna", "6.6.6.6", 10);

        assertBusy("anna", PASSWORD, "6.6.6.6");
        assertThat(logins.caller("anna", PASSWORD, "10.0.0.1")).isPresent();
    }

    @Test
    void the_wait_grows_up_to_a_quarter_of_an_hour_and_ends() {
        guess("anna", "6.6.6.6", 10);
        long waited = 0;
        for (int i = 0; i < 14; i++) {
            while (busy("anna", "wrong", "6.6.6.6")) {
                time.pass(Duration.ofSeconds(1));
                waited++;
            }
        }

        assertThat(waited).isBetween(1023L + 4 * 900, 1023L + 5 * 900);
        time.pass(Duration.ofMinutes(15));
        assertThat(logins.caller("anna", PASSWORD, "6.6.6.6")).isPresent();
    }

    @Test
    void who_waits_as_long_as_he_is_told_may_try_again() {
        guess("anna", "6.6.6.6", 10);
        PlatenException busy =
                catchThrowableOfType(PlatenException.class, () -> logins.caller("anna", PASSWORD, "6.6.6.6"));

        assertThat(busy.retryAfter()).isPositive();
        time.pass(busy.retryAfter());

        assertThat(logins.caller("anna", PASSWORD, "6.6.6.6")).isPresent();
    }

    @Test
    void an_address_that_tries_many_users_has_to_wait_too() {
        for (int i = 0; i < 10; i++) {
            guess("user-" + i, "6.6.6.6", 1);
        }

        assertBusy("anna", PASSWORD, "6.6.6.6");
    }

    @Test
    void logging_in_well_ever_so_often_never_waits() {
        for (int i = 0; i < 100; i++) {
            assertThat(logins.caller("anna", PASSWORD, "10.0.0.1")).isPresent();
        }
    }

    @Test
    void the_one_time_password_stays_pending_until_it_is_changed() {
        Call admin = logins.caller("admin", PASSWORD, "10.0.0.1").orElseThrow();
        assertThat(logins.setupPending(admin)).isTrue();

        logins.changePassword(admin, PASSWORD, "a better one 12", null);

        assertThat(logins.setupPending(admin)).isFalse();
        assertThat(logins.caller("admin", PASSWORD, "10.0.0.1")).isEmpty();
        assertThat(logins.caller("admin", "a better one 12", "10.0.0.1")).isPresent();
        assertThat(logins.setupPending(new Call("token:admin", Set.of(Role.ADMIN), null, null)))
                .isFalse();
    }

    @Test
    void a_bad_change_of_password_is_refused_by_field() {
        Call anna = logins.caller("anna", PASSWORD, "10.0.0.1").orElseThrow();

        assertRefused(anna, "wrong", "a better one 12", "/oldPassword");
        assertRefused(anna, PASSWORD, "eleven char", "/newPassword");
        assertRefused(anna, PASSWORD, "x".repeat(201), "/newPassword");
        assertRefused(anna, PASSWORD, PASSWORD, "/newPassword");
        assertCode(
                () -> logins.changePassword(
                        new Call("token:t", Set.of(Role.ADMIN), null, null), PASSWORD, PASSWORD, null),
                Errors.FORBIDDEN);
    }

    @Test
    void the_old_password_cannot_be_guessed_by_changing_it() {
        Call anna = logins.caller("anna", PASSWORD, "10.0.0.1").orElseThrow();
        for (int i = 0; i < 10; i++) {
            assertRefused(anna, "wrong", "a better one 12", "/oldPassword");
        }

        assertCode(() -> logins.changePassword(anna, PASSWORD, "a better one 12", null), Errors.BUSY);
    }

    private void guess(String user, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(logins.caller(user, "wrong", address)).isEmpty();
        }
    }

    private boolean busy(String user, String password, String address) {
        try {
            logins.caller(user, password, address);
            return false;
        } catch (PlatenException e) {
            return true;
        }
    }

    private void assertBusy(String user, String password, String address) {
        assertCode(() -> logins.caller(user, password, address), Errors.BUSY);
    }

    private static void assertCode(Runnable action, ErrorCode code) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        PlatenException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void assertRefused(Call call, String oldPassword, String newPassword, String pointer) {
        assertThatThrownBy(() -> logins.changePassword(call, oldPassword, newPassword, null))
                .isInstanceOfSatisfying(
                        PlatenException.class,
                        e -> assertThat(e.errors())
                                .singleElement()
                                .matches(error -> error.pointer().equals(pointer)));
    }
}
