package org.platen.spi.storefront;

import org.jspecify.annotations.Nullable;

/** What a webhook turned out to be. */
public sealed interface Verdict {

    /**
     * Genuine: stored and worked on.
     *
     * @param dedupeKey key under which the storefront repeats the same delivery; null where it has none that can be
     *     trusted
     */
    record Genuine(String topic, @Nullable String dedupeKey) implements Verdict {}

    /** Harmless and asks for nothing, such as a ping: answered 2xx, not stored. */
    record Ignored(String reason) implements Verdict {}

    /** Not from this shop: answered 401, counted, not stored. The reason is for the count, such as {@code bad-signature}. */
    record Forged(String reason) implements Verdict {}
}
