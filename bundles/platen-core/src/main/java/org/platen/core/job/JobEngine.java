package org.platen.core.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.ItemId;
import org.platen.api.model.OrderId;
import org.platen.api.order.OrderState;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.decoration.ShownStates;
import org.platen.core.order.OrderTrack;
import org.platen.core.order.RollUp;
import org.platen.core.port.Contention;
import org.platen.core.port.ItemCount;
import org.platen.core.port.JobCounts;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/**
 * The one way by which jobs change their state: moves them, writes a history mark for each, and rolls the change up to item
 * and order, all in the caller's transaction. A scan touches one job row; the item is touched only when a job crosses a
 * phase that counts, the order only when that may change its state: stations that work on one large order do not wait for
 * each other.
 */
public final class JobEngine {
    private final DecorationTypes types;
    private final OrderTrack orders;
    private final ShownStates shown;
    private final StockSteps stock;

    public JobEngine(DecorationTypes types, OrderTrack orders, ShownStates shown) {
        this.types = types;
        this.orders = orders;
        this.shown = shown;
        this.stock = new StockSteps(types);
    }

    static String markName(String event) {
        return "job." + event;
    }

    /** Moves jobs; all of them or, by an exception, none. */
    public void apply(Tx tx, String actor, List<JobMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        lock(
                tx,
                moves.stream()
                        .filter(JobMove::counts)
                        .map(move -> move.job().order())
                        .toList());
        Map<ItemId, JobCounts> deltas = write(tx, actor, moves);
        List<JobMove> all = new ArrayList<>(moves);
        all.addAll(rolledUp(tx, actor, deltas, moves.get(0).at()));
        tellSteps(tx, all);
    }

    /** New jobs, stored a moment before, in states that customers may see. */
    void created(Tx tx, List<JobRow> jobs, Instant at) {
        tellSteps(tx, jobs.stream().filter(job -> shown.shows(tx, job)).map(JobRow::order), at);
    }

    private void tellSteps(Tx tx, List<JobMove> moves) {
        if (!moves.isEmpty()) {
            tellSteps(
                    tx,
                    moves.stream()
                            .filter(move -> shown.changes(tx, move))
                            .map(move -> move.job().order()),
                    moves.get(0).at());
        }
    }

    private static void tellSteps(Tx tx, Stream<OrderId> orders, Instant at) {
        Set<OrderId> changed = orders.collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            tx.mail().tellSteps(changed, tx.ids(1).get(0), at);
        }
    }

    /**
     * Moves one job.
     *
     * @param light not to lock its order when it looks as if the order's state stays: another job of the item is still to
     *     be made, or another item of the order is
     * @return the job as it is now
     * @throws Contention also when others changed what that was judged by; without {@code light} that does not matter
     */
    JobRow applyOne(Tx tx, String actor, JobMove move, boolean light) {
        JobCounts delta = delta(move);
        ItemCount seen = light && JobCounts.DONE.equals(delta)
                ? tx.items().outlook(move.job().item()).orElse(null)
                : null;
        if (seen == null || seen.state() != OrderState.OPEN) {
            return applyKnown(tx, actor, move, delta);
        }
        boolean last = RollUp.completing(seen.counts().plus(delta), delta);
        return last && seen.open() == null
                ? applyKnown(tx, actor, move, delta)
                : applyLight(tx, actor, move, delta, seen.open(), last);
    }

    private JobRow applyKnown(Tx tx, String actor, JobMove move, JobCounts delta) {
        if (!delta.equals(JobCounts.NONE)) {
            lock(tx, List.of(move.job().order()));
        }
        write(tx, actor, List.of(move));
        return told(tx, move, rolledUp(tx, actor, Map.of(move.job().item(), delta), move.at()));
    }

    /** Tells the steps of a move and of those that followed from it; the moved job as it is now. */
    private JobRow told(Tx tx, JobMove move, List<JobMove> completed) {
        List<JobMove> all = new ArrayList<>(List.of(move));
        all.addAll(completed);
        tellSteps(tx, all);
        return completed.stream()
                .filter(one -> one.job().id().equals(move.job().id()))
                .findFirst()
                .orElse(move)
                .moved();
    }

    /**
     * Moves a job while its order stays open by another item, which is kept open until the end when the job's own is not.
     *
     * @param last whether the job looks like the last one of its item; then all of them are locked before the item
     */
    private JobRow applyLight(Tx tx, String actor, JobMove move, JobCounts delta, @Nullable ItemId open, boolean last) {
        JobRow job = move.job();
        List<JobRow> all = new ArrayList<>(last ? tx.jobs().lockOfItems(List.of(job.item())) : List.of());
        write(tx, actor, List.of(move));
        all.replaceAll(one -> one.id().equals(job.id()) ? move.moved() : one);
        List<JobMove> completed = new ArrayList<>();
        Set<OrderId> changed = orders.itemsCounted(
                tx,
                actor,
                Map.of(job.item(), delta),
                move.at(),
                items -> completed.addAll(
                        complete(tx, actor, all.isEmpty() ? tx.jobs().lockOfItems(items) : all, move.at())));
        if (!changed.isEmpty() && (open == null || !tx.items().keepOpen(open))) {
            throw new Contention("order " + job.order());
        }
        return told(tx, move, completed);
    }

    /**
     * Locks orders before anything of them: whatever may change an order's state takes its order, then jobs, then items, so
     * that two who do it at once wait for each other instead of blocking each other.
     */
    private static void lock(Tx tx, Collection<OrderId> orders) {
        List<OrderId> sorted = orders.stream()
                .distinct()
                .sorted(Comparator.comparingLong(OrderId::value))
                .toList();
        if (!sorted.isEmpty()) {
            tx.orders().lockKnown(sorted);
        }
    }

    /** A job is not wanted any more, though it stays as it is: its order no longer counts it, and customers see it no more. */
    void gaveUp(Tx tx, String actor, JobRow job, Instant at) {
        rollUp(tx, actor, Map.of(job.item(), JobCounts.NONE.minus(job.counts())), at);
        if (job.counts().scope() > 0 && shown.shows(tx, job)) {
            tellSteps(tx, Stream.of(job.order()), at);
        }
    }

    /** Brings items and orders to what their jobs' counts, changed by the deltas, make of them. */
    public void rollUp(Tx tx, String actor, Map<ItemId, JobCounts> deltas, Instant at) {
        tellSteps(tx, rolledUp(tx, actor, deltas, at));
    }

    /** The same, answering the moves of the jobs that became complete by it. */
    private List<JobMove> rolledUp(Tx tx, String actor, Map<ItemId, JobCounts> deltas, Instant at) {
        List<JobMove> completed = new ArrayList<>();
        Map<ItemId, JobCounts> counting = new LinkedHashMap<>();
        deltas.forEach((item, delta) -> {
            if (!delta.equals(JobCounts.NONE)) {
                counting.put(item, delta);
            }
        });
        if (!counting.isEmpty()) {
            Set<OrderId> changed = orders.itemsCounted(
                    tx,
                    actor,
                    counting,
                    at,
                    items -> completed.addAll(complete(tx, actor, tx.jobs().lockOfItems(items), at)));
            orders.rollUp(tx, actor, changed, at);
        }
        return completed;
    }

    /**
     * Every job of the items is decorated, so each becomes complete (U-5).
     *
     * @param jobs all of the items, locked
     */
    private List<JobMove> complete(Tx tx, String actor, List<JobRow> jobs, Instant at) {
        List<JobMove> moves = new ArrayList<>();
        for (JobRow job : jobs) {
            if (job.phase() == Phase.DECORATED && !job.runOut()) {
                moves.add(JobMove.of(job, Transition.COMPLETE, completedState(job), Phase.COMPLETED, at, Map.of()));
            }
        }
        if (!moves.isEmpty()) {
            write(tx, actor, moves);
        }
        return moves;
    }

    private String completedState(JobRow job) {
        Workflow workflow = types.workflow(job.workflow());
        return WorkflowRules.byEvent(workflow, job.state(), Transition.COMPLETE)
                .map(Transition::to)
                .or(() -> workflow.entry(Phase.COMPLETED).map(State::key))
                .orElse(job.state());
    }

    private Map<ItemId, JobCounts> write(Tx tx, String actor, List<JobMove> asked) {
        List<JobMove> moves = released(tx, asked);
        tx.jobs().move(moves);
        List<Mark> marks = new ArrayList<>(moves.size());
        Map<ItemId, JobCounts> deltas = new LinkedHashMap<>();
        for (JobMove move : moves) {
            JobRow job = move.job();
            marks.add(mark(actor, move));
            deltas.merge(job.item(), delta(move), JobCounts::plus);
        }
        tx.marks().add(marks);
        Rejecting.note(tx, actor, moves);
        stock.moved(tx, actor, moves);
        return deltas;
    }

    /** What is cancelled waits for nothing any more. */
    private static List<JobMove> released(Tx tx, List<JobMove> moves) {
        List<JobMove> waiting = moves.stream().filter(JobEngine::endsWait).toList();
        if (waiting.isEmpty()) {
            return moves;
        }
        tx.holds()
                .clearOfJobs(
                        waiting.stream().map(move -> move.job().id()).toList(),
                        waiting.get(0).at());
        return moves.stream()
                .map(move -> endsWait(move) ? move.freeing() : move)
                .toList();
    }

    private static boolean endsWait(JobMove move) {
        return move.phase() == Phase.CANCELED && move.job().held();
    }

    /** What the move adds to the counts of the job's item. */
    private static JobCounts delta(JobMove move) {
        JobRow job = move.job();
        return JobRow.countsIn(move.phase(), job.waived(), move.runOut()).minus(job.counts());
    }

    private static Mark mark(String actor, JobMove move) {
        JobRow job = move.job();
        return new Mark(
                job.order(),
                job.item(),
                job.id(),
                job.version() + 1,
                markName(move.event()),
                move.at(),
                actor,
                job.state(),
                move.to(),
                spo(job.phase(), move.phase(), move.to()),
                Math.max(0, Duration.between(job.stateSince(), move.at()).toMillis()),
                move.detail());
    }

    /** The Infigo status that entering a phase stands for (requirements 2.7). */
    static @Nullable String spo(Phase from, Phase to, String state) {
        if (state.endsWith("finishing")) {
            return "InFinishing";
        }
        if (state.endsWith("packing")) {
            return "InPacking";
        }
        if (from == to) {
            return null;
        }
        return switch (to) {
            case PRODUCING -> "InProduction";
            case DECORATED -> "Printed";
            case SHIPPED -> "Shipped";
            case INTAKE, READY, STAGED, COMPLETED, CANCELED, FAILED -> null;
        };
    }
}
