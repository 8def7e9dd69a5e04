package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.Contention;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.shipping.PutWall;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.WorkflowDecorationType;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** Raises one event on one job: decides, asks the guards outside the transaction, then moves at the version decided on. */
public final class Events {
    private final Transactions transactions;
    private final DecorationTypes types;
    private final MissingTypes missing;
    private final JobPlanner planner;
    private final JobReader reader;
    private final JobEngine engine;
    private final PutWall wall;
    private final Consumer<ItemId> stepMade;
    private final Clock clock;

    public Events(
            Transactions transactions,
            DecorationTypes types,
            MissingTypes missing,
            JobPlanner planner,
            JobReader reader,
            JobEngine engine,
            PutWall wall,
            Consumer<ItemId> stepMade,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.missing = missing;
        this.planner = planner;
        this.reader = reader;
        this.engine = engine;
        this.wall = wall;
        this.stepMade = stepMade;
        this.clock = clock;
    }

    /** How the event was told, for the history mark. */
    record Told(@Nullable String device, Instant at, Map<String, String> detail) {}

    /** Refuses what stands in the way of any event on the job. */
    void requireMovable(JobRow job) {
        missing.requireRunning(job);
        if (job.held()) {
            List<String> reasons = transactions.required(tx -> tx.holds().openOfOrder(job.order()).stream()
                    .filter(hold ->
                            hold.view().job() == null || hold.view().job().equals(job.id()))
                    .map(hold -> hold.view().message())
                    .toList());
            throw PlatenException.refused(
                    Errors.TRANSITION_REFUSED,
                    "The job is held: " + (reasons.isEmpty() ? "see its holds" : String.join("; ", reasons)),
                    job.state(),
                    List.of());
        }
    }

    PlatenException refused(JobRow job, Workflow workflow, String message) {
        return PlatenException.refused(
                Errors.TRANSITION_REFUSED, message, job.state(), WorkflowRules.allowed(workflow, job.state()));
    }

    /**
     * What became of a job.
     *
     * @param job as it is now
     * @param bin where its order's pieces wait, when it is one that was made
     */
    record Raised(JobRow job, @Nullable String bin) {}

    /** Raises a transition that the workflow allows; the job is as the caller read it. */
    JobRow raise(Call call, JobRow job, Workflow workflow, Transition transition, Told told) {
        return raise(call, reader.look(job), workflow, transition, told).job();
    }

    /** The same for a caller who wants to know more of the job. */
    Raised raise(Call call, JobReader.Look look, Workflow workflow, Transition transition, Told told) {
        JobRow job = look.job();
        requireMovable(job);
        check(look, transition);
        State to = workflow.state(transition.to()).orElseThrow();
        if (job.runOut() && to.phase().reached(Phase.COMPLETED)) {
            throw refused(job, workflow, "The job was cancelled while in the making; what it made never ships");
        }
        JobMove move = JobMove.of(job, transition.event(), to.key(), to.phase(), told.at(), told.detail())
                .onDevice(told.device());
        Raised raised;
        try {
            raised = move(call, workflow, move, true);
        } catch (Contention e) {
            // Others changed the item or its order meanwhile; whoever changed the job itself is found out once more.
            raised = move(call, workflow, move, false);
        }
        if (raised.job().phase() == Phase.DECORATED && Garments.step(job.attributes()) > 0) {
            stepMade.accept(job.item());
        }
        return raised;
    }

    private Raised move(Call call, Workflow workflow, JobMove move, boolean alone) {
        JobRow job = move.job();
        return transactions.required(tx -> {
            JobRow moved = engine.applyOne(tx, call.actor(), move, alone);
            String bin = null;
            if (move.phase() == Phase.DECORATED && job.runOut()) {
                endRunOut(tx, job, workflow, move.at());
                moved = tx.jobs().get(job.id()).orElseThrow(() -> new Contention("job " + job.id()));
            } else if (move.phase() == Phase.DECORATED) {
                bin = wall.made(tx, job, move.at()).orElse(null);
            } else if (PutWall.holds(moved)) {
                bin = wall.bin(tx, job);
            }
            tx.once().keep(call, result(job, moved.state()), clock.instant());
            return new Raised(moved, bin);
        });
    }

    /** What ran out after a cancel is done with: nothing more will become of it. */
    private void endRunOut(Tx tx, JobRow job, Workflow workflow, Instant at) {
        String state = workflow.entry(Phase.CANCELED).map(State::key).orElse(job.state());
        for (JobRow made : tx.jobs().lock(List.of(job.id()))) {
            engine.apply(
                    tx,
                    "platen",
                    List.of(JobMove.of(
                            made,
                            Canceling.CANCEL,
                            state,
                            Phase.CANCELED,
                            at,
                            Map.of("waste", Integer.toString(made.amount())))));
        }
    }

    /** What is kept for a repeated call. */
    static String result(JobRow job, String to) {
        return job.id() + " " + job.state() + " " + to;
    }

    private void check(JobReader.Look look, Transition transition) {
        JobRow job = look.job();
        if (WorkflowDecorationType.BUILT_IN.containsAll(transition.guards())) {
            return;
        }
        DecorationType type =
                types.running(job.decoration()).orElseThrow(() -> gone(job)).type();
        List<Finding> findings = look.as(job, planner)
                .map(context -> planner.findings(type, transition, context))
                .orElse(List.of());
        if (!findings.isEmpty()) {
            throw PlatenException.refused(
                    Errors.TRANSITION_REFUSED,
                    findings.get(0).message(),
                    job.state(),
                    List.of(),
                    findings.stream()
                            .map(finding -> new FieldError("/event", finding.code(), finding.message()))
                            .toList());
        }
    }

    private PlatenException gone(JobRow job) {
        missing.requireRunning(job);
        return new PlatenException(Errors.PLUGIN_MISSING, "Decoration type " + job.decoration() + " just went away");
    }

    /** An event by its name; a job that changes meanwhile is looked at again. */
    JobRow byName(Call call, JobId id, String event, @Nullable String device, Map<String, String> detail) {
        for (int attempt = 1; ; attempt++) {
            JobRow job = transactions.required(tx -> JobReader.visible(call, tx, id));
            missing.requireRunning(job);
            Workflow workflow = types.workflow(job.workflow());
            Transition transition = WorkflowRules.byEvent(workflow, job.state(), event)
                    .filter(found -> !found.systemOnly())
                    .orElseThrow(() -> refused(
                            job, workflow, "Event '" + event + "' is not possible in state '" + job.state() + "'"));
            if (!WorkflowRules.mayRaise(transition, call)) {
                throw new PlatenException(
                        Errors.FORBIDDEN, "Event '" + event + "' needs one of the roles " + transition.roles());
            }
            try {
                return raise(call, job, workflow, transition, new Told(device, clock.instant(), detail));
            } catch (Contention e) {
                if (attempt == 3) {
                    throw new PlatenException(
                            Errors.VERSION_CONFLICT, "The job is being changed by others; look at it again", e);
                }
            }
        }
    }

    /** Name of a job in messages. */
    static String name(JobRow job) {
        return Objects.requireNonNullElse(job.title(), "job " + job.id());
    }
}
