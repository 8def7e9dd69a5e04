package org.platen.rest.v1;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Role;
import org.platen.api.access.UserService;

/** A new user. */
public record UserDraftJson(
        @Required String name,
        @Nullable String displayName,
        @Required Set<Role> roles,
        @Nullable Set<String> locations,
        @Nullable String language) {
    public UserService.UserDraft toDraft() {
        return new UserService.UserDraft(displayName, roles, locations == null ? Set.of() : locations, language, true);
    }
}
