package org.platen.api.routing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account says about where its orders are made.
 *
 * @param pinned code of the only location that may make them; null for any
 * @param excluded codes of locations that never do
 * @param blocked why the account gets no new orders; null while it does. Not used of storefronts
 */
public record AccountRouting(
        @Nullable String pinned,
        Set<String> excluded,
        @Nullable String blocked) {
    /** An account that says nothing. */
    public static final AccountRouting NONE = new AccountRouting(null, Set.of(), null);

    public AccountRouting {
        excluded = Set.copyOf(excluded);
    }
}
