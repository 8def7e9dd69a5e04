package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;
import org.platen.api.job.Phase;
import org.platen.api.job.ScanAnswer;
import org.platen.api.job.ScanRequest;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.BatchRow;
import org.platen.core.port.Contention;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.LastScan;
import org.platen.core.port.Transactions;
import org.platen.core.port.catalog.Floor;
import org.platen.spi.decoration.Finding;
import org.platen.spi.decoration.WorkflowDecorationType;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/**
 * Barcodes of batches read at stations (TB-28): a picking station picks all of the batch that may be picked, in one
 * transaction with a mark for each job; every other station is told what it is, for there each piece is scanned by itself.
 */
public final class BatchScans {
    private static final int TRIES = 5;
    private static final String RESULT = "batch ";
    static final String PICKED = "picked";
    static final String UNDONE = "taken back";

    private final Transactions transactions;
    private final Floor floor;
    private final DecorationTypes types;
    private final MissingTypes missing;
    private final JobPlanner planner;
    private final JobReader reader;
    private final JobEngine engine;
    private final Clock clock;

    public BatchScans(
            Transactions transactions,
            Floor floor,
            DecorationTypes types,
            MissingTypes missing,
            JobPlanner planner,
            JobReader reader,
            JobEngine engine,
            Clock clock) {
        this.transactions = transactions;
        this.floor = floor;
        this.types = types;
        this.missing = missing;
        this.planner = planner;
        this.reader = reader;
        this.engine = engine;
        this.clock = clock;
    }

    /** What became of each job of a batch. */
    private static final class Decided {
        final List<JobMove> moves = new ArrayList<>();
        final List<ScanAnswer.Refused> refused = new ArrayList<>();
        int already;

        void refuse(JobRow job, String reason) {
            refused.add(new ScanAnswer.Refused(job.id(), Events.name(job), job.state(), reason));
        }
    }

    ScanAnswer scan(Call call, ScanRequest request, BatchId id) {
        Found found = found(call, id)
                .orElseThrow(() -> PlatenException.notFound("batch with the barcode", request.barcode()));
        StationView station = Scans.station(call, floor, request, found.place());
        if (request.reject() != null) {
            throw PlatenException.field(Errors.INVALID, "/reject", "is of one piece: scan the piece, not its batch");
        }
        if (station.kind() != StationKind.PICK) {
            return told(found.batch());
        }
        Instant now = clock.instant();
        Instant at = Scans.read(request, now);
        for (int attempt = 1; ; attempt++) {
            try {
                return pick(call, found.batch(), station, at);
            } catch (Contention e) {
                if (attempt == TRIES) {
                    throw new PlatenException(
                            Errors.VERSION_CONFLICT, "The batch is being changed by others; scan it again", e);
                }
            }
        }
    }

    /** A batch and the id of its location. */
    private record Found(BatchRow batch, @Nullable Long place) {}

    private Optional<Found> found(Call call, BatchId id) {
        return transactions.required(tx -> tx.batches()
                .get(id)
                .filter(batch -> BatchUseCases.at(call, tx, id))
                .map(batch ->
                        new Found(batch, tx.routing().placesOf(List.of(id)).get(id))));
    }

    private List<JobRow> jobs(BatchRow batch) {
        return transactions.required(tx -> tx.jobs().get(batch.jobIds())).stream()
                .filter(job -> job.phase() != Phase.CANCELED)
                .toList();
    }

    private ScanAnswer told(BatchRow batch) {
        List<JobRow> jobs = jobs(batch);
        String message = name(batch) + " holds " + jobs.size() + " jobs of " + batch.decoration()
                + (batch.mixingKey().isBlank() ? "" : ", " + batch.mixingKey())
                + ". Scan its pieces one by one here; the whole batch is scanned at pick";
        return answer(batch, jobs, jobs.size(), new Decided(), 0, message);
    }

    private ScanAnswer pick(Call call, BatchRow batch, StationView station, Instant at) {
        List<JobRow> jobs = jobs(batch);
        Decided decided = decide(call, batch, jobs, station, at);
        int done = decided.moves.size();
        if (done == 0 && decided.already == 0) {
            String why = decided.refused.isEmpty()
                    ? "all of it is cancelled"
                    : decided.refused.get(0).reason();
            throw PlatenException.refused(
                    Errors.TRANSITION_REFUSED,
                    "Nothing of " + name(batch) + " can be picked: " + why,
                    batch.state(),
                    List.of());
        }
        if (done > 0) {
            transactions.required(tx -> {
                engine.apply(tx, call.actor(), decided.moves);
                tx.once().keep(call, result(batch.id(), done, PICKED), clock.instant());
                return done;
            });
        }
        return answer(batch, jobs, jobs.size(), decided, done, message(batch, jobs.size(), done, decided));
    }

    private static String message(BatchRow batch, int jobs, int done, Decided decided) {
        return name(batch) + ": " + done + " of " + jobs + " picked"
                + (decided.already == 0 ? "" : ", " + decided.already + " were before")
                + (decided.refused.isEmpty() ? "" : ", " + decided.refused.size() + " not possible");
    }

    private Decided decide(Call call, BatchRow batch, List<JobRow> jobs, StationView station, Instant at) {
        Decided decided = new Decided();
        Map<JobId, String> holds = holds(jobs);
        Map<JobId, Transition> possible = new HashMap<>();
        for (JobRow job : jobs) {
            Workflow workflow = types.workflow(job.workflow());
            Optional<Transition> transition = WorkflowRules.byStation(workflow, job.state(), StationKind.PICK);
            if (transition.isEmpty()) {
                if (past(workflow, job)) {
                    decided.already++;
                } else {
                    decided.refuse(job, Scans.wrong(workflow, job, StationKind.PICK));
                }
            } else if (missing.frozen(job)) {
                decided.refuse(job, "Decoration type " + job.decoration() + " is not running");
            } else if (!WorkflowRules.mayRaise(transition.get(), call)) {
                decided.refuse(
                        job,
                        "This scan needs one of the roles " + transition.get().roles());
            } else if (job.held()) {
                decided.refuse(job, "The job is held: " + holds.getOrDefault(job.id(), "see its holds"));
            } else {
                possible.put(job.id(), transition.get());
            }
        }
        Map<JobId, PlannedJob> contexts = reader.contexts(
                jobs.stream()
                        .filter(job -> Optional.ofNullable(possible.get(job.id()))
                                .filter(BatchScans::asks)
                                .isPresent())
                        .toList(),
                planner);
        for (JobRow job : jobs) {
            Transition transition = possible.get(job.id());
            if (transition != null) {
                move(decided, batch, job, transition, contexts.get(job.id()), station, at);
            }
        }
        return decided;
    }

    /** Whether plugins are to be asked. */
    private static boolean asks(Transition transition) {
        return !WorkflowDecorationType.BUILT_IN.containsAll(transition.guards());
    }

    private void move(
            Decided decided,
            BatchRow batch,
            JobRow job,
            Transition transition,
            @Nullable PlannedJob context,
            StationView station,
            Instant at) {
        State to = types.workflow(job.workflow()).state(transition.to()).orElseThrow();
        if (to.phase().reached(Phase.DECORATED)) {
            decided.refuse(job, "Scan the piece itself: it is made by this step");
            return;
        }
        List<Finding> findings = context == null || !asks(transition)
                ? List.of()
                : types.running(job.decoration())
                        .map(running -> planner.findings(running.type(), transition, context))
                        .orElse(List.of());
        if (!findings.isEmpty()) {
            decided.refuse(job, findings.get(0).message());
            return;
        }
        decided.moves.add(JobMove.of(
                        job,
                        transition.event(),
                        to.key(),
                        to.phase(),
                        at,
                        Map.of("station", station.code(), "batch", batch.id().toString()))
                .onDevice(null));
    }

    private static boolean past(Workflow workflow, JobRow job) {
        return job.phase() != Phase.FAILED
                && workflow.transitions().stream()
                        .filter(transition -> transition
                                .station()
                                .filter(kind -> kind == StationKind.PICK)
                                .isPresent())
                        .flatMap(transition -> workflow.state(transition.to()).stream())
                        .anyMatch(state -> job.state().equals(state.key())
                                || (job.phase() != state.phase() && job.phase().reached(state.phase())));
    }

    private Map<JobId, String> holds(List<JobRow> jobs) {
        List<JobId> held = jobs.stream().filter(JobRow::held).map(JobRow::id).toList();
        Map<JobId, String> reasons = new HashMap<>();
        if (!held.isEmpty()) {
            transactions.required(tx -> tx.holds().openOfJobs(held)).forEach(hold -> {
                JobId job = hold.view().job();
                if (job != null) {
                    reasons.merge(job, hold.view().message(), (one, other) -> one + "; " + other);
                }
            });
        }
        return reasons;
    }

    /** Takes back the scan of a whole batch at the station. */
    ScanAnswer undo(Call call, StationView station, LastScan last, BatchUndo undoing, Instant at) {
        BatchId id = new BatchId(Objects.requireNonNull(last.batch()));
        BatchRow batch = found(call, id)
                .orElseThrow(() -> PlatenException.notFound("batch", id))
                .batch();
        int done = undoing.undo(call, station, batch, last, at);
        List<JobRow> jobs = jobs(batch);
        return answer(batch, jobs, jobs.size(), new Decided(), done, undone(batch, done));
    }

    private static String undone(BatchRow batch, int done) {
        return name(batch) + ": the scan of " + done + " jobs is taken back";
    }

    /** What is kept for a repeated call. */
    static String result(BatchId batch, int done, String what) {
        return RESULT + batch + " " + done + " " + what;
    }

    static boolean isResult(String kept) {
        return kept.startsWith(RESULT);
    }

    /** The answer to a scan that was done before. */
    ScanAnswer replayed(Call call, String kept) {
        String[] parts = kept.substring(RESULT.length()).split(" ", 3);
        BatchId id = new BatchId(Long.parseLong(parts[0]));
        BatchRow batch = found(call, id)
                .orElseThrow(() -> PlatenException.notFound("batch", id))
                .batch();
        List<JobRow> jobs = jobs(batch);
        int done = Integer.parseInt(parts[1]);
        return answer(
                batch,
                jobs,
                jobs.size(),
                new Decided(),
                done,
                parts.length > 2 && parts[2].equals(UNDONE)
                        ? undone(batch, done)
                        : message(batch, jobs.size(), done, new Decided()));
    }

    private ScanAnswer answer(
            BatchRow batch, List<JobRow> before, int jobs, Decided decided, int done, String message) {
        List<ScanAnswer.Next> next = decided.moves.stream()
                .findFirst()
                .map(move -> Scans.next(types.workflow(move.job().workflow()), move.to()))
                .or(() ->
                        before.stream().findFirst().map(job -> Scans.next(types.workflow(job.workflow()), job.state())))
                .orElse(List.of());
        ScanAnswer.Batch scanned = new ScanAnswer.Batch(
                batch.id(),
                Barcodes.of(batch.id()),
                batch.decoration(),
                batch.mixingKey(),
                batch.state(),
                jobs,
                done,
                decided.already,
                decided.refused);
        return new ScanAnswer(scanned, done > 0, message, next);
    }

    private static String name(BatchRow batch) {
        return "Batch " + batch.id();
    }
}
