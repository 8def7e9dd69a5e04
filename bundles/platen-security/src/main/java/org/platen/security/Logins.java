package org.platen.security;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.platen.api.access.UserStore;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Names and passwords of people. */
final class Logins {
    private static final String ACTOR = "user:";
    private static final String SELF = "password change";
    private static final int MIN_PASSWORD = 12;
    private static final int MAX_TEXT = 200;
    private static final long HASH_WAIT_SECONDS = 3;

    private final AccessStore store;
    private final PasswordHasher hasher;
    private final UserStore users;
    private final LoginThrottle throttle;
    private final Clock clock;
    /** Checked for unknown users, so that they take as long as known ones. */
    private final String nobody;
    /** Hashing is meant to be slow; a burst of logins must not take every processor. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    Logins(AccessStore store, UserStore users, PasswordHasher hasher, LoginThrottle throttle, Clock clock) {
        this.store = store;
        this.users = users;
        this.clock = clock;
        this.hasher = hasher;
        this.throttle = throttle;
        this.nobody = hasher.unmatchable();
    }

    Optional<Call> caller(String user, String password, String address) {
        if (user.length() > MAX_TEXT || password.length() > MAX_TEXT) {
            return Optional.empty();
        }
        throttle.begin(user, address);
        Optional<AccessStore.User> known = store.user(user).filter(AccessStore.User::active);
        if (!matches(password, known.map(AccessStore.User::passwordHash).orElse(nobody)) || known.isEmpty()) {
            return Optional.empty();
        }
        throttle.succeeded(user, address);
        return known.map(Logins::call);
    }

    Optional<Call> again(Call call) {
        return person(call)
                ? store.user(name(call)).filter(AccessStore.User::active).map(Logins::call)
                : Optional.empty();
    }

    static Call call(AccessStore.User user) {
        return new Call(ACTOR + user.name(), user.roles(), null, null, user.locations());
    }

    /** Whether a person calls, rather than a token or a program. */
    static boolean person(Call call) {
        return call.actor().startsWith(ACTOR);
    }

    boolean setupPending(Call call) {
        return person(call)
                && store.user(name(call)).map(AccessStore.User::mustChange).orElse(false);
    }

    /** @param session hash of the session that goes on; null to end all of the user */
    void changePassword(Call call, String oldPassword, String newPassword, @Nullable String session) {
        AccessStore.User user = Optional.of(call)
                .filter(Logins::person)
                .flatMap(caller -> store.user(name(caller)))
                .orElseThrow(() -> new PlatenException(Errors.FORBIDDEN, "Only a user has a password to change"));
        check(user.name(), oldPassword, newPassword);
        throttle.begin(user.name(), SELF);
        if (!matches(oldPassword, user.passwordHash())) {
            throw PlatenException.field(Errors.CONTENT, "/oldPassword", "is not the present password");
        }
        throttle.succeeded(user.name(), SELF);
        users.password(
                user.name(),
                hasher.hash(newPassword),
                false,
                session,
                new UserStore.Note(clock.instant(), call.actor(), "PASSWORD_CHANGED", Map.of()));
    }

    private static void check(String user, String oldPassword, String newPassword) {
        if (newPassword.codePointCount(0, newPassword.length()) < MIN_PASSWORD) {
            throw PlatenException.field(
                    Errors.CONTENT, "/newPassword", "must have at least " + MIN_PASSWORD + " characters");
        }
        if (newPassword.length() > MAX_TEXT) {
            throw PlatenException.field(
                    Errors.CONTENT, "/newPassword", "must have at most " + MAX_TEXT + " characters");
        }
        if (newPassword.equals(oldPassword) || newPassword.equalsIgnoreCase(user)) {
            throw PlatenException.field(
                    Errors.CONTENT, "/newPassword", "must differ from the present one and from the user's name");
        }
    }

    private boolean matches(String password, String hash) {
        boolean taken = false;
        try {
            taken = hashing.tryAcquire(HASH_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!taken) {
                throw new PlatenException(Errors.BUSY, "Too many logins at once");
            }
            return hasher.matches(password, hash);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatenException(Errors.UNAVAILABLE, "The server is stopping", e);
        } finally {
            if (taken) {
                hashing.release();
            }
        }
    }

    static String name(Call call) {
        return call.actor().substring(ACTOR.length());
    }
}
