package org.platen.rest.v1;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.access.UserService;

/**
 * Who calls.
 *
 * @param user name of the person; null for a token
 * @param locations codes of those that the person is limited to; empty for all
 */
public record MeJson(
        String actor,
        Set<Role> roles,
        @Nullable LinkJson customer,
        @Nullable String user,
        @Nullable String displayName,
        @Nullable String language,
        Set<String> locations) {
    public static MeJson of(Call call, Optional<UserService.UserView> self) {
        return new MeJson(
                call.actor(),
                call.roles(),
                LinkJson.customer(call.customer()),
                self.map(UserService.UserView::name).orElse(null),
                self.map(UserService.UserView::displayName).orElse(null),
                self.map(UserService.UserView::language).orElse(null),
                self.map(UserService.UserView::locations).orElse(Set.of()));
    }
}
