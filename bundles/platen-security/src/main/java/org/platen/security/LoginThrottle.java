package org.platen.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.platen.api.access.SessionStore;
import org.platen.api.access.SessionStore.Tries;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * Makes guessing slow without locking anybody out. Counted are a user at an address, and an address whatever the user:
 * after some failures each further try has to wait, twice as long each time. A user who is under attack logs in from
 * another address as if nothing were. Kept in the database, so that all nodes count together.
 */
final class LoginThrottle {
    private static final int FORGET_FACTOR = 4;
    private static final int MOST_DOUBLINGS = 20;

    private final SessionStore store;
    private final int freeTries;
    private final Duration maxWait;
    private final Clock clock;

    LoginThrottle(SessionStore store, int freeTries, Duration maxWait, Clock clock) {
        this.store = store;
        this.freeTries = freeTries;
        this.maxWait = maxWait;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made, so that many at once are no way around; {@link #succeeded} takes it back.
     *
     * @throws PlatenException BUSY while the user or the address has to wait; such a try does not count
     */
    void begin(String user, String address) {
        Instant now = clock.instant();
        Duration wait = store.begin(
                List.of(pair(user, address), Hashes.sha256(address)),
                now,
                now.minus(maxWait.multipliedBy(FORGET_FACTOR)),
                tries -> left(tries, now));
        if (!wait.isZero()) {
            Duration whole = Duration.ofSeconds(wait.toSeconds() + 1);
            throw PlatenException.later(
                    Errors.BUSY, "Too many failed logins; try again in " + whole.toSeconds() + " s", whole);
        }
    }

    void succeeded(String user, String address) {
        store.succeeded(pair(user, address), Hashes.sha256(address));
    }

    private Duration left(Tries tries, Instant now) {
        if (tries.count() < freeTries) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(tries.count() - freeTries, MOST_DOUBLINGS));
        Duration left = Duration.between(now, tries.last().plus(doubled.compareTo(maxWait) < 0 ? doubled : maxWait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String pair(String user, String address) {
        return Hashes.sha256(user + ' ' + address);
    }
}
