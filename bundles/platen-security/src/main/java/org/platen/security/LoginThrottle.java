package org.platen.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * Makes guessing slow without locking anybody out. Counted are a user at an address, and an address whatever the user:
 * after some failures each further try has to wait, twice as long each time. A user who is under attack logs in from
 * another address as if nothing were. Kept in memory, so each node counts for itself.
 */
final class LoginThrottle {
    private static final int MAX_ENTRIES = 20_000;
    private static final int FORGET_FACTOR = 4;

    private final int freeTries;
    private final Duration maxWait;
    private final LongSupplier nanoTime;
    private final Map<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    private record Tries(int count, long lastNanos) {}

    LoginThrottle(int freeTries, Duration maxWait, LongSupplier nanoTime) {
        this.freeTries = freeTries;
        this.maxWait = maxWait;
        this.nanoTime = nanoTime;
    }

    /**
     * Counts a try before it is made, so that many at once are no way around; {@link #succeeded} takes it back.
     *
     * @throws PlatenException BUSY while the user or the address has to wait; such a try does not count
     */
    synchronized void begin(String user, String address) {
        long now = nanoTime.getAsLong();
        long wait = Math.max(waitNanos(pair(user, address), now), waitNanos(address, now));
        if (wait > 0) {
            long seconds = Duration.ofNanos(wait).toSeconds() + 1;
            throw new PlatenException(Errors.BUSY, "Too many failed logins; try again in " + seconds + " s");
        }
        count(pair(user, address), now);
        count(address, now);
    }

    synchronized void succeeded(String user, String address) {
        tries.remove(pair(user, address));
        tries.computeIfPresent(address, (key, now) -> new Tries(now.count() - 1, now.lastNanos()));
    }

    private void count(String key, long now) {
        Tries before = tries.get(key);
        int count = before == null || forgotten(before, now) ? 0 : before.count();
        tries.put(key, new Tries(count + 1, now));
    }

    private long waitNanos(String key, long now) {
        Tries entry = tries.get(key);
        if (entry == null || entry.count() < freeTries || forgotten(entry, now)) {
            return 0;
        }
        int doublings = Math.min(entry.count() - freeTries, 20);
        long wait =
                Math.min(maxWait.toNanos(), Duration.ofSeconds(1L << doublings).toNanos());
        return entry.lastNanos() + wait - now;
    }

    private boolean forgotten(Tries entry, long now) {
        return now - entry.lastNanos() > FORGET_FACTOR * maxWait.toNanos();
    }

    private static String pair(String user, String address) {
        return user + ' ' + address;
    }
}
