package org.platen.rest.v1;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Role;
import org.platen.api.access.SessionService;

/** A session of a person at a browser. */
public record SessionJson(
        String user,
        @Nullable String displayName,
        @Nullable String language,
        Set<Role> roles,
        Set<String> locations,
        boolean mustChangePassword,
        Instant createdAt,
        long idleSeconds,
        Instant expiresAt) {
    public static SessionJson of(SessionService.SessionView session) {
        return new SessionJson(
                session.user(),
                session.displayName(),
                session.language(),
                session.roles(),
                session.locations(),
                session.mustChange(),
                session.createdAt(),
                session.idleSeconds(),
                session.expiresAt());
    }
}
