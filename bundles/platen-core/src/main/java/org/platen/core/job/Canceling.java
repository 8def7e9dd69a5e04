package org.platen.core.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.CancelPolicy;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Workflow;

/** Takes jobs out of production by the cancel policy of their type and phase (C-3). */
public final class Canceling {
    /** Event of a cancel, in every workflow. */
    public static final String CANCEL = "cancel";

    private final DecorationTypes types;
    private final JobEngine engine;

    public Canceling(DecorationTypes types, JobEngine engine) {
        this.types = types;
        this.engine = engine;
    }

    /**
     * What became of them.
     *
     * @param running they run to their end; what they make never ships
     */
    public record Outcome(List<JobId> canceled, List<JobId> running) {}

    /** How a job is cancelled in its present phase. */
    public CancelPolicy policy(JobRow job) {
        return types.workflow(job.workflow()).cancelIn(job.phase());
    }

    /** Cancels locked jobs; those that are over already are left as they are. */
    public Outcome all(Tx tx, String actor, List<JobRow> jobs, @Nullable String reason, Instant now) {
        List<JobMove> moves = new ArrayList<>();
        List<JobId> canceled = new ArrayList<>();
        List<JobId> running = new ArrayList<>();
        Map<String, String> detail = Map.of("reason", Objects.requireNonNullElse(reason, ""));
        for (JobRow job : jobs) {
            if (job.phase() == Phase.SHIPPED || job.phase() == Phase.CANCELED || job.runOut()) {
                continue;
            }
            Workflow workflow = types.workflow(job.workflow());
            CancelPolicy policy = job.phase() == Phase.FAILED ? CancelPolicy.NOW : workflow.cancelIn(job.phase());
            switch (policy) {
                case NOW, STOP_AND_SCRAP -> {
                    String to = workflow.entry(Phase.CANCELED).map(State::key).orElse(job.state());
                    Map<String, String> told = policy == CancelPolicy.NOW
                            ? detail
                            : Map.of("reason", Objects.requireNonNullElse(reason, ""), "waste", "" + job.amount());
                    moves.add(JobMove.of(job, CANCEL, to, Phase.CANCELED, now, told));
                    canceled.add(job.id());
                }
                case RUN_OUT -> {
                    moves.add(new JobMove(
                            job, "cancel-run-out", job.state(), job.phase(), true, null, null, now, detail, false));
                    running.add(job.id());
                }
            }
        }
        engine.apply(tx, actor, moves);
        return new Outcome(canceled, running);
    }
}
