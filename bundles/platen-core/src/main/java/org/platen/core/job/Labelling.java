package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.floor.BatchLabels;
import org.platen.api.floor.LabelView;
import org.platen.api.job.Phase;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.BatchRow;
import org.platen.core.port.Holds;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** Gives jobs their labels, in the caller's transaction. A label that is given again is a mark in the job's history. */
public final class Labelling {
    private final DecorationTypes types;
    private final MissingTypes missing;
    private final JobEngine engine;
    private final Clock clock;

    public Labelling(DecorationTypes types, MissingTypes missing, JobEngine engine, Clock clock) {
        this.types = types;
        this.missing = missing;
        this.engine = engine;
        this.clock = clock;
    }

    /** Whether the job waits for its first label and is held, so that its batch is labelled without it. */
    static boolean left(DecorationTypes types, JobRow job) {
        return job.held() && labels(types, job);
    }

    private static boolean labels(DecorationTypes types, JobRow job) {
        return WorkflowRules.byEvent(types.workflow(job.workflow()), job.state(), Transition.LABEL)
                .isPresent();
    }

    /** Labels every job of the batch that is neither cancelled nor held before its label; those stay for a later call. */
    BatchLabels ofBatch(Tx tx, Call call, BatchId id) {
        BatchRow batch = tx.batches()
                .get(id)
                .filter(found -> BatchUseCases.at(call, tx, id))
                .orElseThrow(() -> PlatenException.notFound("batch", id));
        List<JobRow> jobs = tx.jobs().lock(batch.jobIds()).stream()
                .filter(job -> job.phase() != Phase.CANCELED)
                .toList();
        List<JobRow> held = jobs.stream().filter(job -> left(types, job)).toList();
        List<BatchLabels.Left> left = left(tx, held);
        if (!left.isEmpty() && left.size() == jobs.size()) {
            throw PlatenException.refused(
                    Errors.TRANSITION_REFUSED,
                    "Nothing of batch " + id + " can be labelled: "
                            + left.get(0).reason(),
                    batch.state(),
                    List.of());
        }
        label(tx, call, jobs.stream().filter(job -> !held.contains(job)).toList());
        if (batch.state().equals("OPEN") && left.isEmpty()) {
            tx.batches().setState(id, "LABELED");
        }
        return new BatchLabels(tx.batches().labels(id), left);
    }

    /** Why held jobs get no label: what is said of each of them, or of its line or order. */
    private static List<BatchLabels.Left> left(Tx tx, List<JobRow> held) {
        List<BatchLabels.Left> left = new ArrayList<>();
        Set<OrderId> orders = held.stream().map(JobRow::order).collect(Collectors.toSet());
        Map<OrderId, List<Holds.Row>> holds =
                tx.holds().openOfOrders(orders).stream().collect(Collectors.groupingBy(Holds.Row::order));
        for (JobRow job : held) {
            String why = holds.getOrDefault(job.order(), List.of()).stream()
                    .filter(hold -> hold.keeps(job))
                    .map(hold -> hold.view().message())
                    .collect(Collectors.joining("; "));
            left.add(new BatchLabels.Left(
                    job.id(), Events.name(job), job.state(), "Job " + job.id() + " is held: " + why));
        }
        return left;
    }

    /** Labels one job. */
    void ofJob(Tx tx, Call call, JobId id) {
        List<JobRow> jobs = tx.jobs().lock(List.of(id));
        if (jobs.isEmpty() || !call.at(jobs.get(0).location())) {
            throw PlatenException.notFound("job", id);
        }
        JobRow job = jobs.get(0);
        if (job.phase() == Phase.CANCELED) {
            throw PlatenException.refused(
                    Errors.STATE, "Job " + id + " is cancelled and gets no label", job.state(), List.of());
        }
        label(tx, call, jobs);
    }

    private void label(Tx tx, Call call, List<JobRow> wanted) {
        Instant now = clock.instant();
        Set<JobId> before =
                tx.batches().labelled(wanted.stream().map(JobRow::id).toList());
        List<JobId> unlabelled = new ArrayList<>();
        List<LabelView> labels = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (JobRow job : wanted) {
            missing.requireRunning(job);
            if (labels(types, job)) {
                unlabelled.add(job.id());
            }
            if (before.contains(job.id())) {
                marks.add(Mark.order(job.order(), "label.reprinted", now, call.actor(), Map.of())
                        .of(job.item(), job.id()));
            }
            labels.add(new LabelView(job.id(), Barcodes.of(job.id()), job.title(), 1));
        }
        engine.apply(tx, call.actor(), moves(wanted, unlabelled, now));
        tx.marks().add(marks);
        tx.batches().printed(labels, now);
    }

    private List<JobMove> moves(List<JobRow> locked, Collection<JobId> wanted, Instant now) {
        return locked.stream()
                .filter(job -> wanted.contains(job.id()))
                .map(job -> move(job, Transition.LABEL, job.batch(), now))
                .toList();
    }

    /** Moves jobs by the event into the batch. */
    List<JobMove> moves(Tx tx, List<JobId> ids, String event, BatchId batch, Instant now) {
        return tx.jobs().lock(ids).stream()
                .map(job -> move(job, event, batch.value(), now))
                .toList();
    }

    private JobMove move(JobRow job, String event, @Nullable Long batch, Instant now) {
        Workflow workflow = types.workflow(job.workflow());
        if (job.held()) {
            throw PlatenException.refused(
                    Errors.TRANSITION_REFUSED, "Job " + job.id() + " is held", job.state(), List.of());
        }
        Transition transition = WorkflowRules.byEvent(workflow, job.state(), event)
                .orElseThrow(() -> PlatenException.refused(
                        Errors.TRANSITION_REFUSED,
                        "Job " + job.id() + " in state " + job.state() + " cannot " + event,
                        job.state(),
                        WorkflowRules.allowed(workflow, job.state())));
        JobMove move = JobMove.of(
                job,
                event,
                transition.to(),
                workflow.state(transition.to()).orElseThrow().phase(),
                now,
                batch == null ? Map.of() : Map.of("batch", batch.toString()));
        return batch == null ? move : move.intoBatch(batch);
    }

    /** The move into the batch; empty when somebody was quicker or the job is held by now. */
    Optional<JobMove> joins(JobRow job, BatchId batch, Instant now) {
        boolean free = !job.held()
                && job.phase().live()
                && WorkflowRules.byEvent(types.workflow(job.workflow()), job.state(), Transition.BATCH)
                        .isPresent();
        return free ? Optional.of(move(job, Transition.BATCH, batch.value(), now)) : Optional.empty();
    }
}
