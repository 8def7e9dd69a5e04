package org.platen.api.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How far each storefront was polled; one node polls a storefront at a time. */
@ProviderType
public interface PollCursors {
    /** The right to poll, with the cursor so far. */
    record Turn(String storefront, String cursor) {}

    /**
     * Takes the turn when the last poll began at least {@code every} ago, or never ended, and nobody else holds it.
     *
     * @return empty when it is not due or not ours; the cursor is empty text at the very first time
     */
    Optional<Turn> take(String storefront, Duration every, Duration lease);

    /**
     * Makes turns last for the length of the lease from now on; one that ran out already is not ours any more.
     *
     * @return how many of them still last
     */
    int renew(Collection<String> storefronts, Duration lease);

    /** Keeps the new cursor and gives the turn back. */
    void done(Turn turn, String cursor);
}
