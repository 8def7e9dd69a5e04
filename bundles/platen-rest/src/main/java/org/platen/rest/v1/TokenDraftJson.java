package org.platen.rest.v1;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessService;
import org.platen.api.access.Role;
import org.platen.api.model.CustomerId;

/** What a token should be able to do. */
public record TokenDraftJson(
        @Required String name,
        @Required Set<Role> roles,
        @Nullable Long customer,
        @Nullable Instant expiresAt,
        @Nullable Set<String> locations) {
    public AccessService.TokenDraft toDraft() {
        return new AccessService.TokenDraft(
                name,
                roles,
                customer == null ? null : new CustomerId(customer),
                expiresAt,
                locations == null ? Set.of() : locations);
    }
}
