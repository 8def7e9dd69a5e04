package org.platen.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.error.PlatenException;
import org.platen.api.model.CustomerId;

/** Where users and tokens are kept. Only hashes come here, never a password or a token itself. */
@ProviderType
public interface AccessStore {
    /**
     * A user of the shop.
     *
     * @param passwordHash with its parameters, in the form of the hasher
     * @param mustChange whether the password is the one-time password of the first start
     * @param locations ids of those that the user is limited to; empty for all
     * @param active whether the user may log in
     */
    record User(
            String name,
            String passwordHash,
            Set<Role> roles,
            boolean mustChange,
            Set<Long> locations,
            boolean active) {
        public User {
            locations = Set.copyOf(locations);
        }

        /** A user who may log in. */
        public User(String name, String passwordHash, Set<Role> roles, boolean mustChange, Set<Long> locations) {
            this(name, passwordHash, roles, mustChange, locations, true);
        }

        /** A user of every location. */
        public User(String name, String passwordHash, Set<Role> roles, boolean mustChange) {
            this(name, passwordHash, roles, mustChange, Set.of());
        }
    }

    /** A stored token; {@code hash} is the SHA-256 of the secret in lower-case hex. */
    record Token(
            long id,
            String name,
            String prefix,
            String hash,
            Set<Role> roles,
            @Nullable CustomerId customer,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            boolean revoked,
            Set<Long> locations) {
        public Token {
            locations = Set.copyOf(locations);
        }

        /** A token of every location. */
        public Token(
                long id,
                String name,
                String prefix,
                String hash,
                Set<Role> roles,
                @Nullable CustomerId customer,
                String createdBy,
                Instant createdAt,
                @Nullable Instant expiresAt,
                @Nullable Instant lastUsedAt,
                boolean revoked) {
            this(
                    id,
                    name,
                    prefix,
                    hash,
                    roles,
                    customer,
                    createdBy,
                    createdAt,
                    expiresAt,
                    lastUsedAt,
                    revoked,
                    Set.of());
        }
    }

    Optional<User> user(String name);

    /** Ids of all locations by their codes. */
    default Map<String, Long> locations() {
        return Map.of();
    }

    /**
     * Makes the user when there is no user at all; several nodes may try at once and one succeeds.
     *
     * @return whether this call made it
     */
    boolean createFirstUser(User user);

    /** Keeps a new password and ends {@code mustChange}. */
    void changePassword(String name, String passwordHash);

    Optional<Token> tokenByHash(String hash);

    /**
     * Stores a token; the id of the given one is ignored.
     *
     * @throws PlatenException EXISTS when the call's key made one before, IDEMPOTENCY_REUSED when it was for another request
     */
    Token addToken(Call call, Token token);

    List<Token> tokens();

    void revokeToken(long id);

    /** Notes that a token was used; kept to the minute, so that a busy token costs no write per request. */
    void touchToken(long id, Instant at);
}
