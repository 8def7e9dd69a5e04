package org.platen.core.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.core.port.ArtworkRow;
import org.platen.core.port.ItemRow;
import org.platen.core.port.JobRow;
import org.platen.core.port.Tx;

/**
 * Jobs as their plugins saw them, and what that rested on: whoever acts on a plugin's answer first looks whether it was
 * given about what there still is.
 */
record SeenJobs(
        Map<JobId, PlannedJob> contexts,
        Map<JobId, List<Object>> jobs,
        Map<ItemId, List<Object>> lines,
        Map<ItemId, List<ArtworkRow>> artwork) {
    static final SeenJobs NONE = new SeenJobs(Map.of(), Map.of(), Map.of(), Map.of());

    static SeenJobs of(
            Map<JobId, PlannedJob> contexts,
            List<JobRow> jobs,
            List<ItemRow> lines,
            Map<ItemId, List<ArtworkRow>> artwork) {
        Map<JobId, List<Object>> ofJobs = new HashMap<>();
        jobs.forEach(job -> ofJobs.put(job.id(), content(job)));
        Map<ItemId, List<Object>> ofLines = new HashMap<>();
        lines.forEach(line -> ofLines.put(line.id(), content(line)));
        return new SeenJobs(contexts, ofJobs, ofLines, artwork);
    }

    /**
     * Those of the locked jobs that are not what they were. Their order is locked; whoever stores a file of theirs waits
     * until this transaction ends, and looks at the jobs afterwards.
     */
    Set<JobId> outdated(Tx tx, List<JobRow> locked) {
        Set<JobId> outdated = new HashSet<>();
        if (locked.isEmpty()) {
            return outdated;
        }
        List<ItemId> ids = locked.stream().map(JobRow::item).distinct().toList();
        Map<ItemId, List<ArtworkRow>> files = tx.items().lockArtwork(ids);
        Map<ItemId, List<Object>> now = new HashMap<>();
        tx.items().get(ids).forEach(line -> now.put(line.id(), content(line)));
        for (JobRow job : locked) {
            boolean same = content(job).equals(jobs.get(job.id()))
                    && Objects.equals(now.get(job.item()), lines.get(job.item()))
                    && files.getOrDefault(job.item(), List.of()).equals(artwork.getOrDefault(job.item(), List.of()));
            if (!same) {
                outdated.add(job.id());
            }
        }
        return outdated;
    }

    private static List<Object> content(JobRow job) {
        List<Object> content = new ArrayList<>(List.of(job.title(), job.amount(), job.attributes()));
        content.add(Objects.requireNonNullElse(job.location(), 0L));
        return content;
    }

    private static List<Object> content(ItemRow line) {
        List<Object> content = new ArrayList<>(
                List.of(line.title(), line.quantity(), line.dropped(), line.parameters(), line.personalisation()));
        content.add(Objects.requireNonNullElse(line.sku(), ""));
        content.add(line.removed());
        return content;
    }
}
