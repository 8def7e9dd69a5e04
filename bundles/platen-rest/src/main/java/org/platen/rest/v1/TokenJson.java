package org.platen.rest.v1;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessService;
import org.platen.api.access.Role;

/** A token as it may be shown: never the secret. */
public record TokenJson(
        long id,
        String name,
        String prefix,
        Set<Role> roles,
        @Nullable LinkJson customer,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean revoked,
        Set<String> locations) {
    public static TokenJson of(AccessService.TokenView token) {
        return new TokenJson(
                token.id(),
                token.name(),
                token.prefix(),
                token.roles(),
                LinkJson.customer(token.customer()),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revoked(),
                token.locations());
    }
}
