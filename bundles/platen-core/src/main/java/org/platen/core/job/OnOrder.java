package org.platen.core.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.Holds;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Stock.OpenNeed;
import org.platen.core.port.Stock.Place;
import org.platen.core.port.Stock.Reservation;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** Jobs whose material is on order, and what arrives for them. */
public final class OnOrder {
    private final DecorationTypes types;
    private final JobEngine engine;
    private final StockGate gate;

    public OnOrder(DecorationTypes types, JobEngine engine, StockGate gate) {
        this.types = types;
        this.engine = engine;
        this.gate = gate;
    }

    /** What arrived for a job. */
    public record Arrival(JobId job, String material, BigDecimal amount) {}

    /** Locks jobs, and before them their orders; those that are not there are left out. */
    public static List<JobRow> lock(Tx tx, Collection<JobId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<OrderId> orders = new HashSet<>();
        tx.jobs().get(ids).forEach(job -> orders.add(job.order()));
        if (orders.isEmpty()) {
            return List.of();
        }
        tx.orders().lockKnown(orders);
        return tx.jobs().lock(ids);
    }

    /**
     * Material of waiting jobs was ordered: where their workflow has a state for that they go there, and what holds them
     * says so.
     *
     * @param tied materials on order for each job
     */
    public void ordered(
            Tx tx,
            String actor,
            List<JobRow> jobs,
            Map<JobId, Set<String>> tied,
            long purchase,
            String name,
            Instant now) {
        List<JobRow> waiting =
                jobs.stream().filter(job -> job.phase() == Phase.INTAKE).toList();
        if (waiting.isEmpty()) {
            return;
        }
        Set<JobId> concerned = new HashSet<>();
        for (OpenNeed need : tx.stock().open(waiting.stream().map(JobRow::id).toList())) {
            if (tied.getOrDefault(need.job(), Set.of()).contains(need.material())) {
                concerned.add(need.job());
            }
        }
        List<JobMove> moves = new ArrayList<>();
        for (JobRow job : waiting) {
            if (!concerned.contains(job.id())) {
                continue;
            }
            Optional<JobMove> move = toOrdered(job, purchase, now);
            move.ifPresent(moves::add);
            String message = "On order: " + String.join(", ", tied.getOrDefault(job.id(), Set.of())) + " from " + name;
            tx.holds().clear(List.of(job.id()), StockGate.MISSING, now);
            tx.holds()
                    .open(new Holds.Row(
                            job.order(),
                            new HoldView(
                                    tx.ids(1).get(0),
                                    job.item(),
                                    job.id(),
                                    move.isPresent() ? HoldReason.INVENTORY : HoldReason.PARTS,
                                    StockGate.MISSING,
                                    message,
                                    "operator",
                                    now),
                            Holds.Source.CHECK));
            tx.jobs().setHeld(List.of(job.id()), true);
            tx.waiting().told(List.of(job.id()), true);
        }
        engine.apply(tx, actor, moves);
    }

    /** The way to the state in which a job waits for what is ordered: within intake, to where it can be released from. */
    private Optional<JobMove> toOrdered(JobRow job, long purchase, Instant now) {
        Workflow workflow = types.workflow(job.workflow());
        for (Transition one : workflow.from(job.state())) {
            Optional<State> to = workflow.state(one.to());
            if (to.isPresent()
                    && to.get().phase() == Phase.INTAKE
                    && WorkflowRules.byEvent(workflow, one.to(), Transition.RELEASE)
                            .isPresent()) {
                return Optional.of(JobMove.of(
                        job, one.event(), one.to(), Phase.INTAKE, now, Map.of("purchase", Long.toString(purchase))));
            }
        }
        return Optional.empty();
    }

    /**
     * Nothing more comes of what was bought for the jobs: those that wait are held for what they lack, as if it had never
     * been ordered. They stay in the state in which they waited for it, from which they are released as ever.
     *
     * @param locked jobs of the purchase, which is over
     */
    public void nothingMore(Tx tx, String actor, List<JobRow> locked, Instant now) {
        List<JobId> waiting = locked.stream()
                .filter(job -> job.phase() == Phase.INTAKE)
                .map(JobRow::id)
                .toList();
        Set<JobId> awaited = tx.purchases().awaited(waiting);
        List<JobId> alone =
                waiting.stream().filter(job -> !awaited.contains(job)).toList();
        if (alone.isEmpty()) {
            return;
        }
        Set<JobId> free = tx.waiting().unblocked(alone);
        // What something else holds is told by the check that frees it.
        tx.waiting().told(alone, false);
        if (!free.isEmpty()) {
            tx.holds().clear(free, StockGate.MISSING, now);
            List<JobRow> lacking =
                    locked.stream().filter(job -> free.contains(job.id())).toList();
            gate.settle(tx, actor, lacking, now);
        }
    }

    /** Reserves what arrived for the jobs of its lines and releases those that now have all they need. */
    public void arrived(Tx tx, String actor, List<JobRow> locked, List<Arrival> arrivals, Instant now) {
        List<JobRow> open = locked.stream()
                .filter(job -> !job.phase().isFinal() && !job.runOut())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        List<JobId> ids = open.stream().map(JobRow::id).toList();
        Map<JobId, Map<String, BigDecimal>> came = new HashMap<>();
        arrivals.forEach(one -> came.computeIfAbsent(one.job(), key -> new HashMap<>())
                .merge(one.material(), one.amount(), BigDecimal::add));
        List<Reservation> reserved = new ArrayList<>();
        for (OpenNeed need : tx.stock().open(ids)) {
            BigDecimal some = came.getOrDefault(need.job(), Map.of()).get(need.material());
            if (some != null && need.location() != null && need.unit().equals(need.keptUnit())) {
                Place place = new Place(Objects.requireNonNull(need.location()), need.materialId());
                BigDecimal left = tx.stock().lock(List.of(place)).getOrDefault(place, BigDecimal.ZERO);
                BigDecimal amount = some.min(need.amount()).min(left);
                if (amount.signum() > 0) {
                    Reservation one = new Reservation(
                            need.job(), place.material(), place.location(), amount, Reservation.State.RESERVED);
                    tx.stock().reserve(List.of(one), now);
                    reserved.add(one);
                }
            }
        }
        if (reserved.isEmpty()) {
            return;
        }
        Set<JobId> free = tx.waiting().unblocked(ids);
        // Their hold says so, see ordered; what else lacks of them says the next check when nothing is on its way any
        // more.
        List<JobId> intake = open.stream()
                .filter(job -> job.phase() == Phase.INTAKE)
                .map(JobRow::id)
                .toList();
        gate.settle(
                tx,
                actor,
                open.stream().filter(job -> free.contains(job.id())).toList(),
                gate.overtaking(),
                tx.purchases().awaited(intake),
                now);
    }
}
