package org.platen.api.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Where sessions and failed logins are kept. Only hashes come here. */
@ProviderType
public interface SessionStore {
    /**
     * A session with its user as the user is now.
     *
     * @param seenAt when it was last used, to the minute
     */
    record Session(
            AccessStore.User user,
            @Nullable String displayName,
            @Nullable String language,
            Instant createdAt,
            Instant seenAt,
            Instant expiresAt) {}

    /** Failed logins of one kind, and when the last one was. */
    record Tries(int count, Instant last) {}

    /** Notes the login, and keeps a session. */
    void open(String hash, String user, Instant now, Instant expiresAt);

    Optional<Session> find(String hash);

    void touch(String hash, Instant now);

    void end(String hash);

    /** Ends all sessions of a user but the one. */
    void endOthers(String user, @Nullable String hash);

    /** Forgets sessions that ended, a bounded number of them. */
    void purge(Instant idleSince, Instant now);

    /**
     * Counts a login against each of the keys unless one of them has to wait; all nodes at once count one after the other.
     *
     * @param keys hashes
     * @param wait how long after such tries the next one has to wait, from now on
     * @param forgotten tries whose last is before this count for nothing
     * @return how long to wait; zero when it was counted
     */
    Duration begin(List<String> keys, Instant now, Instant forgotten, Function<Tries, Duration> wait);

    /** Takes a count back: the first key is forgotten, the second has one less. */
    void succeeded(String forget, String less);
}
