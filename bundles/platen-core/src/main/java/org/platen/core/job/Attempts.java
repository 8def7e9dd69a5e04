package org.platen.core.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.order.StorefrontNotices;
import org.platen.core.port.Contention;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.shipping.Unpacking;
import org.platen.spi.decoration.MaterialNeed;
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
    private final StockGate stock;
    private final Unpacking unpacking;
    private final Clock clock;

    public Attempts(
            Transactions transactions,
            DecorationTypes types,
            JobEngine engine,
            NewJobs newJobs,
            StockGate stock,
            Unpacking unpacking,
            Clock clock) {
        this.transactions = transactions;
        this.types = types;
        this.engine = engine;
        this.newJobs = newJobs;
        this.stock = stock;
        this.unpacking = unpacking;
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
                if (!job.phase().reached(Phase.DECORATED)) {
                    laterSteps(tx, call.actor(), job, reason, now);
                }
                settle(tx, job, reason, now);
            }
            unpacking.takeOut(tx, call.actor(), List.of(job), reason, now);
            tx.once().keep(call, id.toString(), now);
            return tx.jobs().get(id).orElseThrow();
        });
    }

    /** Remembers that nobody wants this piece again; a line of which each piece is one job shrinks by it. */
    private static void settle(Tx tx, JobRow job, String reason, Instant now) {
        tx.jobs().setWaived(job.id());
        tx.items().get(job.item()).ifPresent(item -> {
            List<JobRow> jobs = tx.jobs().ofOrder(job.order()).stream()
                    .filter(one -> one.item().equals(job.item()))
                    .toList();
            Set<JobId> remade = Reconciler.remade(jobs);
            // What the line does not ask for any more is no piece of it; what somebody gave up by hand was one.
            long keys = jobs.stream()
                    .filter(one -> (one.phase() != Phase.CANCELED || one.waived()) && !remade.contains(one.id()))
                    .map(one -> Reconciler.baseKey(one.key()))
                    .distinct()
                    .count();
            if (item.quantity() > 0 && keys == item.quantity() + item.dropped()) {
                tx.items().change(item.withoutOne());
                OrderRow order = tx.orders().get(job.order()).orElseThrow();
                if (!order.state().isFinal()) {
                    String why = reason.isBlank() ? "" : ": " + reason;
                    StorefrontNotices.said(
                            tx, order, "One piece of " + item.title() + " was cancelled and will not come" + why, now);
                }
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
            laterSteps(tx, call.actor(), job, reason, now);
            settle(tx, job, reason, now);
            waived(tx, call.actor(), job, "job.waived", Map.of("reason", reason), now);
            tx.once().keep(call, id.toString(), now);
            return tx.jobs().get(id).orElseThrow();
        });
    }

    /** There is no garment for the steps after one that is not made again. */
    private void laterSteps(Tx tx, String actor, JobRow job, String reason, Instant now) {
        List<JobRow> garment = Garments.garment(tx, job);
        int place = garment.stream().map(JobRow::id).toList().indexOf(job.id());
        List<JobId> later = garment.subList(place + 1, garment.size()).stream()
                .map(JobRow::id)
                .toList();
        end(tx, actor, later, Canceling.CANCEL, Phase.CANCELED, reason, now)
                .forEach(move -> tx.jobs().setWaived(move.job().id()));
    }

    /** Ends those of the steps that are not over; answers how they moved. */
    private List<JobMove> end(
            Tx tx, String actor, List<JobId> steps, String event, Phase to, String reason, Instant now) {
        List<JobMove> moves = new ArrayList<>();
        for (JobRow step : tx.jobs().lock(steps)) {
            types.workflow(step.workflow())
                    .entry(to)
                    .filter(state -> step.phase() != to && !step.phase().isFinal())
                    .ifPresent(state ->
                            moves.add(JobMove.of(step, event, state.key(), to, now, Map.of("reason", reason))));
        }
        engine.apply(tx, actor, moves);
        return moves;
    }

    private void waived(Tx tx, String actor, JobRow job, String mark, Map<String, String> detail, Instant now) {
        tx.jobs().setWaived(job.id());
        tx.marks().add(List.of(Mark.order(job.order(), mark, now, actor, detail).of(job.item(), job.id())));
        engine.gaveUp(tx, actor, job, now);
    }

    JobRow remake(Call call, JobId id, String reason) {
        Instant now = clock.instant();
        return transactions.required(tx -> {
            JobRow job = failed(tx, id);
            OrderRow order = tx.orders().lock(job.order()).orElseThrow(() -> new Contention("order"));
            if (job.runOut() || order.state().isFinal() || order.closedAt() != null) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "Nothing of order " + order.number() + " is made any more",
                        order.closedAt() != null ? "CLOSED" : order.state().name(),
                        List.of());
            }
            List<JobRow> garment = Garments.garment(tx, job);
            int place = garment.stream().map(JobRow::id).toList().indexOf(id);
            // What earlier steps made went with the garment.
            List<JobRow> again = new ArrayList<>(lost(tx, call.actor(), garment.subList(0, place), reason, now));
            again.add(job);
            NewJobs.Rows rows = newJobs.make(
                    tx,
                    call.actor(),
                    order,
                    one -> Objects.requireNonNull(job.location()),
                    missing(tx, again),
                    job.assignment(),
                    held(tx, job),
                    now);
            List<JobRow> made = new ArrayList<>();
            for (int i = 0; i < again.size(); i++) {
                made.add(rows.jobs().get(i).asRemakeOf(again.get(i).id()));
            }
            tx.jobs().insert(made);
            tx.marks().add(rows.marks());
            tx.holds().open(rows.holds());
            List<JobRow> chain = new ArrayList<>(made);
            chain.addAll(garment.subList(place + 1, garment.size()));
            tx.steps().put(Garments.chain(chain));
            // First the new ones count, then the failed ones stop counting: the item is never without work in between.
            engine.rollUp(tx, call.actor(), rows.counts(), now);
            for (int i = 0; i < again.size(); i++) {
                waived(
                        tx,
                        call.actor(),
                        again.get(i),
                        "job.remade",
                        Map.of("reason", reason, "by", made.get(i).id().toString()),
                        now);
            }
            stock.created(tx, call.actor(), rows, now);
            tx.once().keep(call, made.get(made.size() - 1).id().toString(), now);
            return tx.jobs().get(made.get(made.size() - 1).id()).orElseThrow();
        });
    }

    private List<JobRow> lost(Tx tx, String actor, List<JobRow> earlier, String reason, Instant now) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        List<JobId> ids = earlier.stream().map(JobRow::id).toList();
        end(tx, actor, ids, Garments.GARMENT_LOST, Phase.FAILED, reason, now);
        return tx.jobs().get(ids).stream()
                .filter(job -> job.phase() == Phase.FAILED && !job.waived())
                .toList();
    }

    /** Whether something on the order or the line keeps what is not begun yet. */
    private static boolean held(Tx tx, JobRow job) {
        return tx.holds().openOfOrder(job.order()).stream().anyMatch(hold -> hold.keepsLine(job.item()));
    }

    private static List<Reconciler.Missing> missing(Tx tx, List<JobRow> again) {
        List<JobRow> present = tx.jobs().ofOrder(again.get(0).order());
        List<Reconciler.Missing> missing = new ArrayList<>();
        for (JobRow job : again) {
            String base = Reconciler.baseKey(job.key());
            long number = present.stream()
                            .filter(one -> one.item().equals(job.item())
                                    && Reconciler.baseKey(one.key()).equals(base))
                            .count()
                    + 1;
            WantedWork.Job wanted = new WantedWork.Job(
                    base + Reconciler.REMAKE + number,
                    job.decoration(),
                    job.workflow(),
                    new WantedJob(base, job.title(), job.part(), job.amount(), job.attributes()),
                    List.of(),
                    tx.stock().needs(List.of(job.id())).stream()
                            .map(need -> new MaterialNeed(need.material(), need.amount(), need.unit()))
                            .toList());
            missing.add(new Reconciler.Missing(
                    new WantedWork(job.item(), null, "", job.substrate(), List.of(wanted)), wanted));
        }
        return missing;
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
