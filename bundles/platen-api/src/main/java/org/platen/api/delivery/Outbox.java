package org.platen.api.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The durable outbox: what must be told is written with the change itself and sent afterwards. Updates of one order leave
 * in their order. Claims are leases by the database's clock.
 */
@ProviderType
public interface Outbox {
    /**
     * Takes up to {@code max} updates that are due, for the length of the lease.
     *
     * @param except storefronts that are backing off or busy; nothing of theirs is taken and no attempt counted
     */
    List<OutboundUpdate> claim(int max, Duration lease, Set<String> except);

    /**
     * Makes claims last for the length of the lease from now on; one that ran out already is not ours any more.
     *
     * @return how many of them still last
     */
    int renew(Collection<Long> ids, Duration lease);

    void sent(long id, @Nullable String remoteId);

    /**
     * Not sent; due again after the delay, or a dead letter after too many attempts.
     *
     * @param delay asked for by the partner; null for the usual back-off with jitter
     */
    void retry(long id, String problem, @Nullable Duration delay);

    /**
     * There is no way to tell this partner: the order's history says so, and the update is over.
     *
     * @param what could not be told and why, in words for people
     */
    void untold(long id, String what);

    /** It cannot be sent from here now, which is nobody's failure: due again after the delay, no attempt counted. */
    void postpone(long id, String problem, Duration delay);

    /** The partner will never take it: straight to the dead letters. */
    void dead(long id, String problem);
}
