package org.platen.api.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Sessions of people at a browser. They are kept in the database, so that every node knows them. */
@ProviderType
public interface SessionService {
    /**
     * A session as it may be shown.
     *
     * @param locations codes of those that the user is limited to; empty for all
     * @param mustChange whether the user has a one-time password, with which nothing else can be done
     * @param idleSeconds after so long without a call it ends
     * @param expiresAt when it ends in any case
     */
    record SessionView(
            String user,
            @Nullable String displayName,
            @Nullable String language,
            Set<Role> roles,
            Set<String> locations,
            boolean mustChange,
            Instant createdAt,
            long idleSeconds,
            Instant expiresAt) {}

    /** A session that was just opened; the secret is told this once and stored only as a hash. */
    record NewSession(SessionView session, String secret) {}

    /**
     * Opens a session; empty when user or password are wrong. Slows down after failures as
     * {@link AccessService#byPassword} does.
     *
     * @param former secret of the session that the browser had; it ends
     */
    Optional<NewSession> open(String user, String password, String remoteAddress, @Nullable String former);

    /** The session of a secret; empty when it has ended. */
    Optional<SessionView> session(String secret);

    /**
     * Who a session belongs to; empty when it has ended or its user may not log in any more. Blocks on the database.
     *
     * @param used whether this counts as use, which keeps the session from ending idle
     */
    Optional<Call> caller(String secret, boolean used);

    /** Changes the password of the session's user; the user's other sessions end. */
    void changePassword(String secret, Call call, String oldPassword, String newPassword);

    /** Ends a session at once. */
    void close(String secret);
}
