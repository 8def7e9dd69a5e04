package org.platen.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.CustomerId;

/** Users, API tokens and who a request comes from. */
@ProviderType
public interface AccessService {

    /**
     * A token as it may be shown after it was made: never the secret.
     *
     * @param prefix first characters of the secret, by which people and leak scanners know it
     * @param locations codes of those that it is limited to; empty for all
     */
    record TokenView(
            long id,
            String name,
            String prefix,
            Set<Role> roles,
            @Nullable CustomerId customer,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            boolean revoked,
            Set<String> locations) {
        public TokenView {
            locations = Set.copyOf(locations);
        }

        /** A token of every location. */
        public TokenView(
                long id,
                String name,
                String prefix,
                Set<Role> roles,
                @Nullable CustomerId customer,
                Instant createdAt,
                @Nullable Instant expiresAt,
                @Nullable Instant lastUsedAt,
                boolean revoked) {
            this(id, name, prefix, roles, customer, createdAt, expiresAt, lastUsedAt, revoked, Set.of());
        }
    }

    /** A token that was just made. The secret is shown this once and stored only as a hash. */
    record NewToken(TokenView token, String secret) {}

    /**
     * What a token should be able to do.
     *
     * @param locations codes of those that it is limited to; empty for all
     */
    record TokenDraft(
            String name,
            Set<Role> roles,
            @Nullable CustomerId customer,
            @Nullable Instant expiresAt,
            Set<String> locations) {
        public TokenDraft {
            locations = Set.copyOf(locations);
        }

        /** For every location. */
        public TokenDraft(String name, Set<Role> roles, @Nullable CustomerId customer, @Nullable Instant expiresAt) {
            this(name, roles, customer, expiresAt, Set.of());
        }
    }

    /** Who a bearer token belongs to; empty when unknown, expired or revoked. May block on the database. */
    Optional<Call> byToken(String secret);

    /**
     * Who a name and password belong to; empty when wrong. A user who still has the one-time password gets a caller that
     * {@link #setupPending} names. Slows down after repeated failures per user and per address.
     */
    Optional<Call> byPassword(String user, String password, String remoteAddress);

    /** A user of {@link #byPassword} as the user is now; empty when the user may not log in any more. */
    Optional<Call> again(Call call);

    /** Whether this caller must first change the one-time password or make a token. */
    boolean setupPending(Call call);

    /** Changes the caller's own password; at least 12 characters. */
    void changePassword(Call call, String oldPassword, String newPassword);

    NewToken createToken(Call call, TokenDraft draft);

    List<TokenView> tokens(Call call);

    /** Ends a token at once. */
    void revokeToken(Call call, long id);
}
