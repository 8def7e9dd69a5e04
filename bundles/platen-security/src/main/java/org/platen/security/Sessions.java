package org.platen.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessStore;
import org.platen.api.access.Call;
import org.platen.api.access.SessionService.NewSession;
import org.platen.api.access.SessionService.SessionView;
import org.platen.api.access.SessionStore;
import org.platen.api.access.SessionStore.Session;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * Sessions of people: 256 random bits, of which only a SHA-256 is stored. Nothing is remembered here, so that the end of a
 * session holds at every node at once.
 */
final class Sessions {
    private static final int SECRET_BYTES = 32;
    private static final int SECRET_LENGTH = 43;

    private final SessionStore store;
    private final AccessStore access;
    private final Logins logins;
    private final SecureRandom random;
    private final Clock clock;
    private final Limits limits;

    /**
     * @param idle after so long without use a session ends
     * @param most after so long it ends in any case
     */
    record Limits(Duration idle, Duration most) {}

    Sessions(SessionStore store, AccessStore access, Logins logins, SecureRandom random, Clock clock, Limits limits) {
        this.store = store;
        this.access = access;
        this.logins = logins;
        this.random = random;
        this.clock = clock;
        this.limits = limits;
    }

    Optional<NewSession> open(String user, String password, String address, @Nullable String former) {
        Optional<Call> known = logins.caller(user, password, address);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (former != null) {
            close(former);
        }
        Instant now = clock.instant();
        store.purge(now.minus(limits.idle()), now);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.open(Hashes.sha256(secret), Logins.name(known.get()), now, now.plus(limits.most()));
        return session(secret).map(view -> new NewSession(view, secret));
    }

    Optional<Call> caller(String secret, boolean used) {
        Optional<Session> good = find(secret);
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (used && good.filter(session -> session.seenAt().isBefore(minute)).isPresent()) {
            store.touch(Hashes.sha256(secret), minute);
        }
        return good.map(session -> Logins.call(session.user()));
    }

    Optional<SessionView> session(String secret) {
        return find(secret).map(this::view);
    }

    private Optional<Session> find(String secret) {
        if (secret.length() != SECRET_LENGTH) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return store.find(Hashes.sha256(secret))
                .filter(session -> session.user().active())
                .filter(session -> now.isBefore(session.expiresAt()))
                .filter(session -> now.isBefore(session.seenAt().plus(limits.idle())));
    }

    void changePassword(String secret, Call call, String oldPassword, String newPassword) {
        if (find(secret)
                .map(session -> Logins.call(session.user()).actor())
                .filter(call.actor()::equals)
                .isEmpty()) {
            throw new PlatenException(Errors.UNAUTHENTICATED, "The session has ended");
        }
        logins.changePassword(call, oldPassword, newPassword, Hashes.sha256(secret));
    }

    void close(String secret) {
        store.end(Hashes.sha256(secret));
    }

    private SessionView view(Session session) {
        AccessStore.User user = session.user();
        return new SessionView(
                user.name(),
                session.displayName(),
                session.language(),
                user.roles(),
                codes(user.locations()),
                user.mustChange(),
                session.createdAt(),
                limits.idle().toSeconds(),
                session.expiresAt());
    }

    private Set<String> codes(Set<Long> locations) {
        return locations.isEmpty()
                ? Set.of()
                : access.locations().entrySet().stream()
                        .filter(one -> locations.contains(one.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }
}
