package org.platen.rest.v1;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.routing.AccountRouting;

/** What an account says about where its orders are made; blocked says why it gets no new ones. */
public record AccountRoutingJson(
        @Nullable String pinned,
        @Nullable Set<String> excluded,
        @Nullable String blocked) {
    public static AccountRoutingJson of(AccountRouting routing) {
        return new AccountRoutingJson(routing.pinned(), routing.excluded(), routing.blocked());
    }

    public AccountRouting toRouting() {
        return new AccountRouting(pinned, excluded == null ? Set.of() : excluded, blocked);
    }
}
