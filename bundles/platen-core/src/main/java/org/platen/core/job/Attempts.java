package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.Contention;
import org.platen.core.port.JobCounts;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.State;

/**
 * What happens to single attempts at making something: cancelled by hand, failed, made again, or done without.
 *
 * <p>Cancelling a job that was not begun takes it out of the order (TB-35); cancelling one in the making ends the attempt
 * only, and the order waits for a remake or a waiver (C-4).
 */
public final class Attempts {
    private final Transactions transactions;
    private final DecorationTypes types;
    private final JobEngine engine;
    private final NewJobs newJobs;
    private final Clock clock;

    public Attempts(Transactions transactions, DecorationTypes types, JobEngine engine, NewJobs newJobs, Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.engine = engine;
        this.newJobs = newJobs;
        this.clock = clock;
    }

    JobRow cancel(Call call, JobId id, String reason) {
        Instant now = clock.instant();
        return transactions.required(tx -> {
            JobRow job = locked(tx, id);
            if (job.phase().isFinal()) {
                throw PlatenException.refused(Errors.STATE, "The job is over", job.state(), List.of());
            }
            Phase to = job.phase() == Phase.PRODUCING ? Phase.FAILED : Phase.CANCELED;
            String state = types.workflow(job.workflow())
                    .entry(to)
                    .map(State::key)
                    .orElseThrow(() -> PlatenException.refused(
                            Errors.STATE, "The workflow knows no way to end a running job", job.state(), List.of()));
            engine.apply(
                    tx,
                    call.actor(),
                    List.of(JobMove.of(job, Canceling.CANCEL, state, to, now, Map.of("reason", reason))));
            if (to == Phase.CANCELED) {
                settle(tx, job);
            }
            return tx.jobs().get(id).orElseThrow();
        });
    }

    /** Remembers that nobody wants this piece again; a line of which each piece is one job shrinks by it. */
    private static void settle(Tx tx, JobRow job) {
        tx.jobs().setWaived(job.id());
        tx.items().get(job.item()).ifPresent(item -> {
            long keys = tx.jobs().ofOrder(job.order()).stream()
                    .filter(one -> one.item().equals(job.item()))
                    .map(one -> Reconciler.baseKey(one.key()))
                    .distinct()
                    .count();
            if (item.quantity() > 0 && keys == item.quantity() + item.dropped()) {
                tx.items().change(item.withoutOne());
            }
        });
    }

    JobRow waive(Call call, JobId id, String reason) {
        if (reason.isBlank()) {
            throw PlatenException.field(Errors.INVALID, "/reason", "must be given");
        }
        Instant now = clock.instant();
        return transactions.required(tx -> {
            JobRow job = failed(tx, id);
            waived(tx, call.actor(), job, "job.waived", Map.of("reason", reason), now);
            return tx.jobs().get(id).orElseThrow();
        });
    }

    private void waived(Tx tx, String actor, JobRow job, String mark, Map<String, String> detail, Instant now) {
        tx.jobs().setWaived(job.id());
        tx.marks().add(List.of(Mark.order(job.order(), mark, now, actor, detail).of(job.item(), job.id())));
        engine.rollUp(tx, actor, Map.of(job.item(), JobCounts.NONE.minus(job.counts())), now);
    }

    JobRow remake(Call call, JobId id, String reason) {
        Instant now = clock.instant();
        return transactions.required(tx -> {
            JobRow job = failed(tx, id);
            OrderRow order = tx.orders().lock(job.order()).orElseThrow(() -> new Contention("order"));
            long number = tx.jobs().ofOrder(job.order()).stream()
                            .filter(one -> one.item().equals(job.item())
                                    && Reconciler.baseKey(one.key()).equals(Reconciler.baseKey(job.key())))
                            .count()
                    + 1;
            WantedWork.Job again = new WantedWork.Job(
                    Reconciler.baseKey(job.key()) + Reconciler.REMAKE + number,
                    job.decoration(),
                    job.workflow(),
                    new WantedJob(
                            Reconciler.baseKey(job.key()), job.title(), job.part(), job.amount(), job.attributes()),
                    List.of(),
                    List.of());
            WantedWork work = new WantedWork(job.item(), null, "", job.substrate(), List.of(again));
            NewJobs.Rows rows = newJobs.make(
                    tx,
                    call.actor(),
                    order,
                    item -> Objects.requireNonNull(job.location()),
                    List.of(new Reconciler.Missing(work, again)),
                    job.assignment(),
                    false,
                    now);
            JobRow made = rows.jobs().get(0).asRemakeOf(id);
            tx.jobs().insert(List.of(made));
            tx.marks().add(rows.marks());
            // First the new one counts, then the failed one stops counting: the item is never without work in between.
            engine.rollUp(tx, call.actor(), rows.counts(), now);
            waived(
                    tx,
                    call.actor(),
                    job,
                    "job.remade",
                    Map.of("reason", reason, "by", made.id().toString()),
                    now);
            return tx.jobs().get(made.id()).orElseThrow();
        });
    }

    private static JobRow failed(Tx tx, JobId id) {
        JobRow job = locked(tx, id);
        if (job.phase() != Phase.FAILED || job.waived()) {
            throw PlatenException.refused(
                    Errors.STATE, "Only a failed job that is neither waived nor remade can be", job.state(), List.of());
        }
        return job;
    }

    /** The job, locked, and before it its order: the engine takes them in that order too. */
    static JobRow locked(Tx tx, JobId id) {
        JobRow seen = tx.jobs().get(id).orElseThrow(() -> PlatenException.notFound("job", id));
        tx.orders().lockKnown(seen.order());
        return tx.jobs().lock(List.of(id)).get(0);
    }
}
