package org.platen.core.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.history.MarkView;
import org.platen.api.order.SpoView;
import org.platen.api.system.JobStatusCatalog;

/** The Infigo status: the newest visible mark that tells the state of the work (requirements 2.7). */
public final class SpoStatus {
    private static final Set<String> STATE_KINDS = Set.of("S", "A", "O", "M", "F");
    private static final Map<String, String> KINDS = JobStatusCatalog.all().stream()
            .collect(Collectors.toMap(JobStatusCatalog.Status::name, JobStatusCatalog.Status::kind));

    private SpoStatus() {}

    /** The view of marks in their order. */
    public static SpoView of(List<MarkView> marks) {
        String status = null;
        for (MarkView mark : marks) {
            if (tells(mark.spo())) {
                status = mark.spo();
            }
        }
        return new SpoView(status, marks);
    }

    private static boolean tells(@Nullable String name) {
        return name != null && STATE_KINDS.contains(KINDS.getOrDefault(name, ""));
    }
}
