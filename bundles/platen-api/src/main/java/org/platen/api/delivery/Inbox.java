package org.platen.api.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The durable inbox: what came in is stored raw before it is answered, then worked on. Claims are leases by the
 * database's clock, so any number of nodes may work the same inbox and a dead node's work is taken over.
 */
@ProviderType
public interface Inbox {
    /**
     * Stores a verified delivery and commits.
     *
     * @param dedupeKey key under which the storefront repeats the same delivery; null where it has none
     * @return false when that key was stored before: nothing is stored a second time
     */
    boolean store(
            String kind,
            String storefront,
            String topic,
            @Nullable String dedupeKey,
            Map<String, List<String>> headers,
            byte[] body);

    /**
     * As {@link #store}, but the delivery is born leased to the caller, who goes on with it from memory: one commit less
     * on the way of an order. If the caller dies, the lease runs out and another claim takes it.
     *
     * @return its id; empty when the key was stored before
     */
    OptionalLong storeClaimed(
            String kind,
            String storefront,
            String topic,
            @Nullable String dedupeKey,
            Map<String, List<String>> headers,
            byte[] body,
            Duration lease);

    /** Takes up to {@code max} deliveries that are due, oldest first, for the length of the lease. */
    List<InboxDelivery> claim(int max, Duration lease);

    /** The delivery asked for nothing, or its work was settled otherwise. */
    void done(long delivery, String outcome);

    /** Its work failed; it is due again later, or goes to the problems after too many attempts. */
    void failed(long delivery, String problem);

    /**
     * There is nobody here who could work on it: it waits, without an attempt counted, until somebody can, and is shown
     * among the problems meanwhile.
     */
    void waits(long delivery, String problem);

    /**
     * These storefronts have somebody who works on their deliveries: those that waited for that are due now.
     *
     * @return how many they are
     */
    int returned(Collection<String> storefronts);

    /** It can never be worked on, such as unreadable content: straight to the problems. */
    void poison(long delivery, String problem);

    /** Counts a delivery that was refused, such as one with a forged signature. Nothing else of it is kept. */
    void countRejected(String storefront, String reason);
}
