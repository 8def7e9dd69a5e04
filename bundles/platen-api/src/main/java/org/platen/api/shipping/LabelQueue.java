package org.platen.api.shipping;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Labels to buy, fetch and take back. Claims are leases by the database's clock. What a carrier is asked happens between
 * two transactions, so each step says what it is about to do before it does it.
 */
@ProviderType
public interface LabelQueue {
    /** What is to be done about a label. */
    enum Work {
        BUY,
        /** The label is paid for; its file is to be kept. */
        FILE,
        VOID
    }

    /**
     * A task.
     *
     * @param attempt which attempt this is; also shows later steps that the claim still holds
     * @param asked whether a purchase may have been begun before: look it up before buying
     * @param rate the rate to buy; null for the cheapest
     * @param labelId identity at the carrier of what was bought
     */
    record Task(
            long id,
            Work work,
            String carrier,
            int attempt,
            boolean asked,
            @Nullable String rate,
            @Nullable String labelId,
            Parcel parcel) {}

    /**
     * Takes up to {@code max} tasks that are due, for the length of the lease.
     *
     * @param except carriers that are busy; nothing of theirs is taken and no attempt counted
     */
    List<Task> claim(int max, Duration lease, Set<String> except);

    /**
     * Makes claims last for the length of the lease from now on; one that ran out already is not ours any more.
     *
     * @return how many of them still last
     */
    int renew(Collection<Long> ids, Duration lease);

    /**
     * Stores that this rate is bought now; to be called before the money is spent. A purchase that nobody needs any more,
     * as its order was cancelled or its shipment emptied, is dropped instead, unless one may have been made since the task
     * was claimed: what that bought goes back. Whoever got a task in doubt has looked it up before and found nothing.
     *
     * @return false when the claim was lost or the purchase dropped: nothing may be bought
     */
    boolean begin(Task task, String rate);

    /** Stores what was bought; a second time changes nothing. */
    void bought(Task task, BoughtLabel label);

    /**
     * The label's file is stored; null when the carrier makes none.
     *
     * @param sha256 name of the file in the file store
     */
    void filed(Task task, @Nullable String sha256, @Nullable String mediaType);

    void voided(Task task);

    /** Did not work; due again after the delay, or a problem after too many attempts. */
    void retry(Task task, String problem, @Nullable Duration delay);

    /** Nobody was asked: due again after the delay, and no attempt is counted. */
    void postpone(Task task, String problem, Duration delay);

    /** The carrier will never do it, and did not: a problem at once. */
    void refused(Task task, String problem);

    /**
     * Whether a purchase that was begun before took place cannot be found out: a problem at once. The label may be sold
     * still, so whoever tries again looks it up first, and nobody else sells another one meanwhile.
     */
    void inDoubt(Task task, String problem);

    /**
     * Stores what a carrier says about parcels, each event once, and what follows from it, such as a delivery.
     *
     * @return how many events were new
     */
    int tracked(String carrier, List<TrackingEvent> events);

    /**
     * Takes up to {@code max} parcels that are under way and were not asked about for the period, longest waiting first.
     * Who takes them says of each when it was {@link #asked}.
     *
     * @param longest time after the purchase of the label at which a parcel is asked about once more and then given up
     * @param lease how long nobody else asks about them; who dies meanwhile has not asked
     * @return tracking numbers
     */
    List<String> underWay(String carrier, int max, Duration period, Duration longest, Duration lease);

    /** The carrier was asked about the parcel, whatever it answered: due again after the period. */
    void asked(String carrier, String trackingNumber);
}
