package org.platen.rest.v1;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Role;
import org.platen.api.access.UserService;

/** What a user should be, as a whole. */
public record UserChangeJson(
        @Nullable String displayName,
        @Required Set<Role> roles,
        @Nullable Set<String> locations,
        @Nullable String language,
        @Required Boolean active) {
    public UserService.UserDraft toDraft() {
        return new UserService.UserDraft(
                displayName, roles, locations == null ? Set.of() : locations, language, active);
    }
}
