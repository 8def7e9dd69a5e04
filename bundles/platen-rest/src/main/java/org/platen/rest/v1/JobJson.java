package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.JobView;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;

/** What the floor makes. */
public record JobJson(
        long id,
        String href,
        OrderLinkJson order,
        long item,
        String key,
        String title,
        @Nullable String sku,
        String decoration,
        int workflowVersion,
        String state,
        Phase phase,
        String xjdfStatus,
        int amount,
        String barcode,
        boolean frozen,
        @Nullable String location,
        @Nullable String device,
        @Nullable String station,
        @Nullable AssignmentJson assignment,
        @Nullable PrintFileJson printFile,
        @Nullable String substrate,
        List<String> finishing,
        Instant deadline,
        @Nullable Schedule schedule,
        Map<String, String> attributes,
        @Nullable Long batch,
        @Nullable LinkJson remakeOf,
        boolean waived,
        List<HoldJson> holds,
        List<String> allowed,
        Instant createdAt,
        @Nullable Instant queuedAt,
        Instant stateSince,
        long version)
        implements JobDocument, Linked, Versioned {

    /** A planned start on a device. */
    public record Schedule(String device, Instant start, String actor) {
        static @Nullable Schedule of(JobView.@Nullable Schedule schedule) {
            return schedule == null ? null : new Schedule(schedule.device(), schedule.start(), schedule.actor());
        }
    }

    public static JobJson of(JobView job) {
        JobId remakeOf = job.remakeOf();
        return new JobJson(
                job.id().value(),
                Links.job(job.id()),
                OrderLinkJson.of(job.order(), job.orderNumber()),
                job.item().value(),
                job.key(),
                job.title(),
                job.sku(),
                job.decoration(),
                job.workflowVersion(),
                job.state(),
                job.phase(),
                xjdfStatus(job),
                job.amount(),
                job.barcode(),
                job.frozen(),
                job.location(),
                job.device(),
                job.station(),
                AssignmentJson.of(job.assignment()),
                PrintFileJson.of(job.id(), job.printFile()),
                job.substrate(),
                job.finishing(),
                job.deadline(),
                Schedule.of(job.schedule()),
                job.attributes(),
                job.batch(),
                remakeOf == null ? null : LinkJson.job(remakeOf),
                job.waived(),
                job.holds().stream().map(HoldJson::of).toList(),
                job.allowed(),
                job.createdAt(),
                job.queuedAt(),
                job.stateSince(),
                job.version());
    }

    /** Of the phase, unless work stands still: Stopped by a fault, Suspended by a hold (requirements 2.3). */
    private static String xjdfStatus(JobView job) {
        if (job.frozen()) {
            return "Stopped";
        }
        return job.phase() == Phase.PRODUCING && !job.holds().isEmpty()
                ? "Suspended"
                : job.phase().xjdfStatus();
    }
}
