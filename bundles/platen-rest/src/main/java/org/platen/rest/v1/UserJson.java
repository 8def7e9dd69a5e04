package org.platen.rest.v1;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Role;
import org.platen.api.access.UserService;

/** A person who logs in. */
public record UserJson(
        String name,
        @Nullable String displayName,
        Set<Role> roles,
        Set<String> locations,
        @Nullable String language,
        boolean active,
        boolean mustChangePassword,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        int sessions,
        int tokens,
        long version,
        String href)
        implements Versioned, Linked {
    public static UserJson of(UserService.UserView user) {
        return new UserJson(
                user.name(),
                user.displayName(),
                user.roles(),
                user.locations(),
                user.language(),
                user.active(),
                user.mustChange(),
                user.createdAt(),
                user.lastLoginAt(),
                user.sessions(),
                user.tokens(),
                user.version(),
                Links.ROOT + "/users/" + user.name());
    }
}
