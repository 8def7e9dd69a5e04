package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueFilter;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Jobs in the store. */
@ProviderType
public interface Jobs {
    void insert(List<JobRow> jobs);

    Optional<JobRow> get(JobId job);

    /** Jobs in the order of ids; those that are not there are left out. */
    List<JobRow> get(Collection<JobId> jobs);

    /** Reads jobs and keeps others from changing them until the transaction ends; in the order of ids. */
    List<JobRow> lock(Collection<JobId> jobs);

    /**
     * The same for jobs that were read a moment before. Those that were not moved, held, released, sent elsewhere or
     * rewritten since are answered as they were given: what else is in their rows may be as old.
     */
    List<JobRow> lockSeen(Collection<JobRow> seen);

    List<JobRow> ofOrder(OrderId order);

    List<JobRow> ofItem(ItemId item);

    List<JobRow> lockOfOrder(OrderId order);

    List<JobRow> lockOfItems(Collection<ItemId> items);

    /**
     * Moves jobs and grows their versions by one. Each is moved only at the version at which it was read.
     *
     * @throws Contention when one of them was changed meanwhile
     */
    void move(List<JobMove> moves);

    /** Changes titles, attributes, amounts and due dates of jobs that were not started. */
    void rewrite(List<JobRow> jobs);

    void setHeld(Collection<JobId> jobs, boolean held);

    void setHeldOfOrder(OrderId order, boolean held);

    void setDue(OrderId order, Instant dueAt);

    /** Gives the jobs of an order its new number. */
    void setNumber(OrderId order, String number);

    void setWaived(JobId job);

    void setSchedule(JobId job, String device, Instant start, String actor);

    /** Notes that a shipper scanned it; false when that was noted before. */
    boolean shipScanned(JobId job, Instant at);

    void setShipment(Collection<JobId> jobs, long shipment);

    /** Takes them out of their shipments, as if no shipper had scanned them. */
    void takeOut(Collection<JobId> jobs);

    List<JobRow> lockOfShipment(long shipment);

    /** Jobs at the locations; at all of them when none is given. */
    Page<JobRow> find(@Nullable OrderId order, Set<Long> locations, PageRequest page);

    default Page<JobRow> find(@Nullable OrderId order, PageRequest page) {
        return find(order, Set.of(), page);
    }

    /** The queue at the locations; at all of them when none is given. */
    Page<QueuedJob> queueAt(QueueFilter filter, Set<Long> locations, PageRequest page);

    default Page<QueuedJob> queue(QueueFilter filter, @Nullable Long location, PageRequest page) {
        return queueAt(filter, location == null ? Set.of() : Set.of(location), page);
    }

    /** Ids of live jobs in the phase, oldest first, after the given id. */
    List<JobId> inPhase(Phase phase, long afterId, int max);

    /** Jobs in the state that nothing holds, most urgent first, at the locations or nowhere yet; everywhere when none is given. */
    List<JobRow> inState(String decoration, String state, Set<Long> locations, int max);

    Map<String, Long> liveByDecoration();

    /** Live jobs pinned to a workflow version, by id, after the given id. */
    List<JobRow> lockPinned(long workflow, long afterId, int max);

    /** Pins a job to another version and state of equal phase. */
    void repin(JobRow job, long workflow, String state);
}
