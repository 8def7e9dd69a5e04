package org.platen.api.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.history.MarkView;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.api.order.SpoView;
import org.platen.api.order.WhyNot;

/**
 * Jobs: the queue, events, scans, holds, failures. An event that the workflow does not allow now is
 * {@link org.platen.api.error.Errors#TRANSITION_REFUSED} and names the allowed ones; a job whose decoration type is not
 * running is {@link org.platen.api.error.Errors#PLUGIN_MISSING}. Methods block on the database.
 */
@ProviderType
public interface JobService {

    JobView get(Call call, JobId job);

    SpoView spoView(Call call, JobId job);

    /** All jobs, of one order where given, cancelled and shipped ones included, by id. */
    Page<JobView> find(Call call, @Nullable OrderId order, PageRequest page);

    Page<QueueRow> queue(Call call, QueueFilter filter, PageRequest page);

    /** Brings an event to a job; equal repeated calls with {@link Call#once()} take effect once. */
    JobView event(Call call, JobId job, JobEvent event);

    /** Brings a scan; several equal scans at once are one transition, the others answer {@code changed=false}. */
    ScanAnswer scan(Call call, ScanRequest scan);

    /** Barcodes that command a station, for a sheet beside the scanner. */
    List<StationCommand> stationCommands(Call call);

    /** Cancels one job by its cancel policy (PG-31, TB-35): it leaves the order. */
    JobView cancel(Call call, JobId job, @Nullable String reason);

    /** Accepts that a failed job is not made again, so that the order may complete (PG-38). */
    JobView waive(Call call, JobId job, String reason);

    /** Makes a failed job again as a new one (PG-38). */
    JobView remake(Call call, JobId job, @Nullable String reason);

    JobView schedule(Call call, JobId job, String device, Instant start);

    HoldView hold(Call call, JobId job, HoldReason reason, String message);

    void release(Call call, JobId job, long hold);

    WhyNot why(Call call, JobId job);

    /** What happened, page by page; oldest first, or newest first. */
    Page<MarkView> history(Call call, JobId job, boolean newestFirst, PageRequest page);

    /** All that happened, oldest first; not for jobs with a history too long to hold. */
    default List<MarkView> history(Call call, JobId job) {
        return Page.all(page -> history(call, job, false, page));
    }
}
