package org.platen.rest.v1;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.access.Role;

/** Who calls. */
public record MeJson(
        String actor, Set<Role> roles, @Nullable LinkJson customer) {
    public static MeJson of(Call call) {
        return new MeJson(call.actor(), call.roles(), LinkJson.customer(call.customer()));
    }
}
