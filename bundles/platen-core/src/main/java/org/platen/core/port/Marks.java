package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.history.MarkView;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** The append-only history. */
@ProviderType
public interface Marks {
    void add(List<Mark> marks);

    /** Everything of an order, its jobs included. */
    Page<MarkView> ofOrder(OrderId order, boolean newestFirst, PageRequest page);

    Page<MarkView> ofJob(JobId job, boolean newestFirst, PageRequest page);

    /** Marks of the order and of the item as such, and of one job when given, oldest first. */
    List<MarkView> around(OrderId order, ItemId item, @org.jspecify.annotations.Nullable JobId job);

    /** Whether the job got a mark of one of the names since then. */
    boolean since(JobId job, Collection<String> names, Instant since);

    /** Whether a scan at the station left a mark on the job since then. */
    boolean scanned(JobId job, String station, Instant since);

    /** Codes of the stations where the jobs were scanned last; those that were not scanned are left out. */
    Map<JobId, String> stations(Collection<JobId> jobs);

    /** The newest mark that a scan at the station left on a job. */
    Optional<LastScan> lastAt(String station);

    /** What a scan of a whole batch left on those of its jobs that it moved; by job. */
    List<LastScan> ofBatchScan(Collection<JobId> jobs, LastScan one, String station);

    /** Keeps what was read at a station and moved nothing, until something else is read there. */
    void readOnly(String station, @org.jspecify.annotations.Nullable JobId job, Instant at);

    /** What was read at the station and moved nothing, where no scan left a mark there since. */
    Optional<LastRead> lastReadOnly(String station);
}
