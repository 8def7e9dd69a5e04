package org.platen.api.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.document.LabelPrinter;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/**
 * Labels that are to be printed, durable like the {@link Outbox}. What goes to one station leaves in its order. Claims are
 * leases by the database's clock.
 */
@ProviderType
public interface PrintQueue {
    /**
     * Labels of a batch, of one job or of a package for a printer.
     *
     * @param printer null when the station has none any more
     */
    record Task(
            long id,
            String station,
            @Nullable LabelPrinter printer,
            @Nullable BatchId batch,
            @Nullable JobId job,
            @Nullable ShipmentId shipment,
            @Nullable Integer packageNumber,
            int attempts) {}

    /**
     * Takes up to {@code max} tasks that are due, one per station at most, for the length of the lease.
     *
     * @param except stations that are busy
     */
    List<Task> claim(int max, Duration lease, Set<String> except);

    /**
     * Makes claims last for the length of the lease from now on; one that ran out already is not ours any more.
     *
     * @return how many of them still last
     */
    int renew(Collection<Long> ids, Duration lease);

    void sent(long id);

    /** Not printed; due again after a back-off, or a dead letter after too many attempts. */
    void retry(long id, String problem);

    /** Will never be printed: straight to the dead letters. */
    void dead(long id, String problem);

    /**
     * Forgets up to {@code max} tasks that were printed, given up or skipped, and were last due longer ago than that.
     *
     * @return how many; fewer than {@code max} when the rest is younger, or another node is at it
     */
    int purge(Duration older, int max);
}
