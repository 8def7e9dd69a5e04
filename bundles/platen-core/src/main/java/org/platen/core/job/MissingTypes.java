package org.platen.core.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobRow;
import org.platen.core.port.QueuedJob;

/**
 * Jobs whose decoration type does not run are frozen. That is seen by looking, not by writing: nothing has to be marked when
 * a plugin goes nor cleaned up when it comes back, on whichever node and however it went.
 */
public final class MissingTypes {
    /** Code of the derived hold. */
    public static final String CODE = "plugin.missing";

    private final DecorationTypes types;

    public MissingTypes(DecorationTypes types) {
        this.types = types;
    }

    public boolean frozen(JobRow job) {
        return job.phase().live() && types.running(job.decoration()).isEmpty();
    }

    public List<HoldView> holds(List<JobRow> jobs) {
        return jobs.stream().filter(this::frozen).map(MissingTypes::hold).toList();
    }

    /** Why a job of the queue stands still; null when it does not. */
    @Nullable
    String reason(QueuedJob job) {
        return types.running(job.decoration()).isPresent() ? job.why() : message(job.decoration());
    }

    private static String message(String decoration) {
        return "Decoration type " + decoration + " is not running; the job goes on when it is back";
    }

    static HoldView hold(JobRow job) {
        return new HoldView(
                0,
                job.item(),
                job.id(),
                HoldReason.PLUGIN_MISSING,
                CODE,
                message(job.decoration()),
                "admin",
                job.stateSince());
    }

    void requireRunning(JobRow job) {
        if (frozen(job)) {
            throw PlatenException.refused(
                    Errors.PLUGIN_MISSING,
                    "Decoration type " + job.decoration() + " is not running: install or start platen-decoration-"
                            + job.decoration(),
                    job.state(),
                    List.of("cancel"));
        }
    }
}
