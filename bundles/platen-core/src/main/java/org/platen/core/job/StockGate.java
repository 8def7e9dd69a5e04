package org.platen.core.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.order.HoldReason;
import org.platen.api.order.HoldView;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.Holds;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Stock.Need;
import org.platen.core.port.Stock.OpenNeed;
import org.platen.core.port.Stock.Place;
import org.platen.core.port.Stock.Reservation;
import org.platen.core.port.Tx;
import org.platen.core.port.Waiting;
import org.platen.spi.decoration.MaterialNeed;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/**
 * The last gate out of intake: a job whose checks found nothing gets its stock and is released, or is told what is missing.
 * The older one comes first. Runs in the caller's transaction, which has locked the jobs and their orders.
 */
public final class StockGate {
    /** Code of the hold of a job whose stock is missing. */
    public static final String MISSING = "stock.missing";

    /** Event of a job whose reserved stock turned out not to be there. */
    private static final String STOCK_LOST = "stock-lost";

    private final DecorationTypes types;
    private final JobEngine engine;
    private final Garments garments;
    private final PickedBefore pickedBefore;
    private final boolean overtaking;

    /**
     * Makes the gate.
     *
     * @param overtaking whether a job may take what is not enough for an older one
     */
    public StockGate(DecorationTypes types, JobEngine engine, boolean overtaking) {
        this.types = types;
        this.engine = engine;
        this.garments = new Garments(types);
        this.pickedBefore = new PickedBefore(types, engine);
        this.overtaking = overtaking;
    }

    /** What became of them. */
    record Settled(int released, int told) {
        static final Settled NONE = new Settled(0, 0);
    }

    boolean overtaking() {
        return overtaking;
    }

    /** Needs of a job as they are stored, one for each material and unit. */
    public static List<Need> needs(JobId job, List<MaterialNeed> materials) {
        Map<List<String>, Need> needs = new LinkedHashMap<>();
        for (MaterialNeed one : materials) {
            needs.merge(
                    List.of(one.material(), one.unit()),
                    new Need(job, one.material(), one.amount(), one.unit()),
                    (a, b) -> new Need(job, a.material(), a.amount().add(b.amount()), a.unit()));
        }
        return List.copyOf(needs.values());
    }

    /** Takes in new jobs, stored a moment before. */
    public void created(Tx tx, String actor, NewJobs.Rows rows, Instant now) {
        tx.stock().putNeeds(List.of(), rows.needs());
        engine.created(tx, rows.jobs(), now);
        if (rows.waiting().isEmpty()) {
            return;
        }
        tx.waiting().add(rows.waiting());
        Set<JobId> passed = new HashSet<>();
        rows.waiting().stream().filter(row -> row.passedBy() != null).forEach(row -> passed.add(row.job()));
        settle(
                tx,
                actor,
                rows.jobs().stream()
                        .filter(job -> passed.contains(job.id()) && !job.held())
                        .toList(),
                now);
    }

    /**
     * After a reconcile: jobs whose content changed are checked again, and those that need something else than before give
     * back what was reserved or picked, are where they were before the pick, and wait for the new.
     *
     * @param unbegun all jobs of the order that may still change
     */
    public void rewritten(
            Tx tx, String actor, List<Reconciler.Changed> changed, List<Reconciler.Changed> unbegun, Instant now) {
        if (!changed.isEmpty()) {
            tx.waiting()
                    .askAgain(changed.stream().map(one -> one.present().id()).toList());
        }
        if (unbegun.isEmpty()) {
            return;
        }
        Map<JobId, List<Need>> wanted = new LinkedHashMap<>();
        unbegun.forEach(one -> wanted.put(
                one.present().id(), needs(one.present().id(), one.job().materials())));
        List<JobId> differ = differing(tx, wanted.keySet(), wanted);
        Map<JobId, JobRow> back = pickedBefore.takeBack(tx, actor, differ, unbegun, wanted, now);
        Set<JobId> other = new HashSet<>(put(tx, differ, wanted, now));
        List<JobRow> lost = unbegun.stream()
                .map(Reconciler.Changed::present)
                .filter(job -> other.contains(job.id()))
                .map(job -> back.getOrDefault(job.id(), job))
                .toList();
        List<JobRow> released =
                lost.stream().filter(job -> job.phase() != Phase.INTAKE).toList();
        if (lost.size() > released.size()) {
            tx.waiting()
                    .askAgain(lost.stream()
                            .filter(job -> job.phase() == Phase.INTAKE)
                            .map(JobRow::id)
                            .toList());
        }
        waitAgain(tx, actor, released, now);
    }

    /** Released jobs that have no stock any more wait for it; those in intake do so anyway. */
    public void waitAgain(Tx tx, String actor, List<JobRow> jobs, Instant now) {
        List<JobRow> released =
                jobs.stream().filter(job -> job.phase() != Phase.INTAKE).toList();
        if (!released.isEmpty()) {
            tx.waiting()
                    .add(released.stream()
                            .map(job -> row(job, job.workflow(), false))
                            .toList());
            settle(tx, actor, released, now);
        }
    }

    /**
     * Takes away what was reserved for locked jobs, as it is not there, which their history says. By the engine: who picks
     * such a job at the same moment has not seen this, and decides again.
     */
    public void lost(Tx tx, String actor, String material, List<JobRow> jobs, List<Reservation> reserved, Instant now) {
        Map<JobId, BigDecimal> amounts = new HashMap<>();
        reserved.forEach(one -> amounts.merge(one.job(), one.amount(), BigDecimal::add));
        giveBack(tx, reserved, now);
        engine.apply(
                tx,
                actor,
                jobs.stream()
                        .map(job -> JobMove.of(
                                job,
                                STOCK_LOST,
                                job.state(),
                                job.phase(),
                                now,
                                Map.of(
                                        "material",
                                        material,
                                        "amount",
                                        StockSteps.plain(amounts.getOrDefault(job.id(), BigDecimal.ZERO)))))
                        .toList());
    }

    /**
     * Stores needs where they differ and gives back what was reserved for the old ones.
     *
     * @return the jobs whose needs differ; those already picked keep what they have
     */
    List<JobId> putChanged(Tx tx, Collection<JobId> jobs, Map<JobId, List<Need>> wanted, Instant now) {
        return put(tx, differing(tx, jobs, wanted), wanted, now);
    }

    private static List<JobId> differing(Tx tx, Collection<JobId> jobs, Map<JobId, List<Need>> wanted) {
        Map<JobId, Set<List<Object>>> stored = new HashMap<>();
        tx.stock()
                .needs(jobs)
                .forEach(need -> stored.computeIfAbsent(need.job(), key -> new HashSet<>())
                        .add(same(need)));
        return jobs.stream()
                .filter(job -> {
                    Set<List<Object>> asked = new HashSet<>();
                    wanted.getOrDefault(job, List.of()).forEach(need -> asked.add(same(need)));
                    return !asked.equals(stored.getOrDefault(job, Set.of()));
                })
                .toList();
    }

    private static List<JobId> put(Tx tx, List<JobId> differ, Map<JobId, List<Need>> wanted, Instant now) {
        if (differ.isEmpty()) {
            return differ;
        }
        StockSteps.leaveLine(tx, differ);
        tx.stock()
                .putNeeds(
                        differ,
                        differ.stream()
                                .flatMap(job -> wanted.getOrDefault(job, List.of()).stream())
                                .toList());
        List<Reservation> reserved = tx.stock().reservations(differ);
        Set<JobId> picked = new HashSet<>();
        reserved.stream().filter(one -> one.state() == Reservation.State.PICKED).forEach(one -> picked.add(one.job()));
        giveBack(
                tx, reserved.stream().filter(one -> !picked.contains(one.job())).toList(), now);
        return differ.stream().filter(job -> !picked.contains(job)).toList();
    }

    /**
     * Jobs that are made somewhere else now give back what was reserved for them and wait for the stock there.
     *
     * @param jobs as they are stored now; none of them was begun
     */
    public void relocated(Tx tx, String actor, List<JobRow> jobs, Instant now) {
        List<JobId> ids = jobs.stream().map(JobRow::id).toList();
        List<Reservation> reserved = tx.stock().reservations(ids);
        giveBack(tx, reserved, now);
        Set<JobId> lost = new HashSet<>();
        reserved.forEach(one -> lost.add(one.job()));
        leaveLine(tx, ids);
        tx.waiting().left(ids);
        List<JobRow> again = jobs.stream()
                .filter(job -> job.phase() == Phase.INTAKE || lost.contains(job.id()))
                .toList();
        if (!again.isEmpty()) {
            tx.waiting()
                    .add(again.stream()
                            .map(job -> row(job, job.phase() == Phase.INTAKE ? null : job.workflow(), false))
                            .toList());
        }
        settle(
                tx,
                actor,
                again.stream().filter(job -> job.phase() != Phase.INTAKE).toList(),
                now);
    }

    /** What relocated jobs waited for at their old places is to be offered to those behind them. */
    private static void leaveLine(Tx tx, List<JobId> moved) {
        Map<JobId, Long> before = new HashMap<>();
        for (Waiting.Row row : tx.waiting().get(moved)) {
            if (row.location() != null) {
                before.put(row.job(), row.location());
            }
        }
        for (OpenNeed need : tx.stock().open(before.keySet())) {
            tx.freed().at(new Place(Objects.requireNonNull(before.get(need.job())), need.materialId()));
        }
    }

    private static void giveBack(Tx tx, List<Reservation> reserved, Instant now) {
        if (!reserved.isEmpty()) {
            tx.stock().lock(reserved.stream().map(Reservation::place).toList());
            StockWork work = new StockWork(tx, "", reserved);
            for (Reservation one : reserved) {
                work.free(one);
                work.becomes(one, Reservation.State.RELEASED, now);
                tx.freed().at(one.place());
            }
            work.write();
        }
    }

    static List<Object> same(Need need) {
        return List.of(need.material(), need.unit(), StockSteps.plain(need.amount()));
    }

    static Waiting.Row row(JobRow job, @org.jspecify.annotations.Nullable Long passedBy, boolean told) {
        return new Waiting.Row(
                job.id(), job.order(), job.item(), job.location(), job.decoration(), job.createdAt(), passedBy, told);
    }

    /** Gives each of the jobs its stock, the oldest first; those that wait are marked as passed before. */
    Settled settle(Tx tx, String actor, List<JobRow> jobs, Instant now) {
        return settle(tx, actor, jobs, overtaking, now);
    }

    /**
     * The same.
     *
     * @param turn whether it is known to be their turn, as a moment ago there was enough for all older ones and for them
     */
    Settled settle(Tx tx, String actor, List<JobRow> jobs, boolean turn, Instant now) {
        return settle(tx, actor, jobs, turn, Set.of(), now);
    }

    /**
     * The same.
     *
     * @param awaiting jobs of which a hold says already that what they lack is on its way: they are told nothing else
     */
    Settled settle(Tx tx, String actor, List<JobRow> jobs, boolean turn, Set<JobId> awaiting, Instant now) {
        if (jobs.isEmpty()) {
            return Settled.NONE;
        }
        Shares shares = share(tx, jobs, turn);
        tx.stock().reserve(shares.reserved(), now);
        int released = release(tx, actor, shares.free(), now);
        shares.lacking().keySet().removeIf(job -> awaiting.contains(job.id()));
        tell(tx, shares.lacking(), now);
        return new Settled(released, shares.lacking().size());
    }

    /**
     * Gives locked jobs whose turn it is known to be what they need, where there is enough for all that they need; they are
     * released by whoever settles them next.
     */
    Settled reserve(Tx tx, List<JobRow> jobs, Instant now) {
        Shares shares = share(tx, jobs, true);
        tx.stock().reserve(shares.reserved(), now);
        return Settled.NONE;
    }

    /** Who gets what, and what the others lack. */
    private record Shares(List<JobRow> free, List<Reservation> reserved, Map<JobRow, String> lacking) {}

    private static Shares share(Tx tx, List<JobRow> jobs, boolean turn) {
        Map<JobId, List<OpenNeed>> needs = new HashMap<>();
        tx.stock()
                .open(jobs.stream().map(JobRow::id).toList())
                .forEach(need -> needs.computeIfAbsent(need.job(), key -> new ArrayList<>())
                        .add(need));
        Map<Place, BigDecimal> available =
                new HashMap<>(needs.isEmpty() ? Map.of() : tx.stock().lock(places(needs.values())));
        Set<JobId> first = turn(tx, needs, available, turn);
        List<JobRow> free = new ArrayList<>();
        List<Reservation> reserved = new ArrayList<>();
        Map<JobRow, String> lacking = new LinkedHashMap<>();
        List<JobRow> oldestFirst = jobs.stream()
                .sorted(Comparator.comparing(JobRow::createdAt)
                        .thenComparing(job -> job.id().value()))
                .toList();
        for (JobRow job : oldestFirst) {
            List<OpenNeed> own = needs.getOrDefault(job.id(), List.of());
            Optional<String> missing = missing(own, available, first.contains(job.id()));
            if (missing.isPresent()) {
                lacking.put(job, missing.get());
                continue;
            }
            free.add(job);
            for (OpenNeed need : own) {
                Place place = place(need);
                available.merge(place, need.amount().negate(), BigDecimal::add);
                reserved.add(new Reservation(
                        job.id(), place.material(), place.location(), need.amount(), Reservation.State.RESERVED));
            }
        }
        return new Shares(free, reserved, lacking);
    }

    private static Place place(OpenNeed need) {
        return new Place(Objects.requireNonNull(need.location()), need.materialId());
    }

    private static List<Place> places(Collection<List<OpenNeed>> needs) {
        return needs.stream()
                .flatMap(List::stream)
                .filter(need -> need.location() != null)
                .map(StockGate::place)
                .distinct()
                .toList();
    }

    /** Whose turn it is: nobody's that has not enough anyway, and else whose older ones have had theirs. */
    private static Set<JobId> turn(
            Tx tx, Map<JobId, List<OpenNeed>> needs, Map<Place, BigDecimal> available, boolean known) {
        Set<JobId> enough = new HashSet<>();
        Set<Long> locations = new HashSet<>();
        Set<String> materials = new HashSet<>();
        needs.forEach((job, own) -> {
            if (missing(own, available, true).isEmpty()) {
                enough.add(job);
                own.forEach(need -> {
                    locations.add(Objects.requireNonNull(need.location()));
                    materials.add(need.material());
                });
            }
        });
        return known || enough.isEmpty() ? enough : tx.waiting().inLine(enough, locations, materials);
    }

    /** What is missing of a job's needs, in words. */
    private static Optional<String> missing(List<OpenNeed> needs, Map<Place, BigDecimal> available, boolean turn) {
        for (OpenNeed need : needs) {
            if (!need.unit().equals(need.keptUnit())) {
                return Optional.of("Needs " + StockSteps.plain(need.amount()) + " " + need.unit() + " of "
                        + need.material() + ", which is counted in " + need.keptUnit());
            }
            if (need.location() == null) {
                return Optional.of("No location is decided, so there is no stock of " + need.material());
            }
        }
        for (OpenNeed need : needs) {
            BigDecimal left = available.getOrDefault(place(need), BigDecimal.ZERO);
            if (left.compareTo(need.amount()) < 0) {
                return Optional.of(text(need, left));
            }
        }
        return turn || needs.isEmpty()
                ? Optional.empty()
                : Optional.of(text(needs.get(0), available.getOrDefault(place(needs.get(0)), BigDecimal.ZERO))
                        + ", and older jobs wait for it");
    }

    private static String text(OpenNeed need, BigDecimal left) {
        return "Needs " + StockSteps.plain(need.amount()) + " " + need.unit() + " of " + need.material() + " at "
                + need.locationCode() + "; available: " + StockSteps.plain(left.max(BigDecimal.ZERO));
    }

    private int release(Tx tx, String actor, List<JobRow> jobs, Instant now) {
        List<JobId> held = jobs.stream().filter(JobRow::held).map(JobRow::id).toList();
        if (!held.isEmpty()) {
            tx.holds().clear(held, MISSING, now);
        }
        List<JobId> back = jobs.stream()
                .filter(job -> job.phase() != Phase.INTAKE)
                .map(JobRow::id)
                .toList();
        if (!back.isEmpty()) {
            tx.waiting().left(back);
        }
        Set<JobId> freed = new HashSet<>(held);
        freed.removeAll(keptByOthers(tx, jobs));
        List<JobMove> moves = new ArrayList<>();
        for (JobRow job : jobs) {
            if (job.phase() == Phase.INTAKE) {
                Workflow workflow = types.workflow(job.workflow());
                WorkflowRules.byEvent(workflow, job.state(), Transition.RELEASE)
                        .flatMap(release -> workflow.state(release.to()))
                        .ifPresent(to -> {
                            JobMove move = move(job, to, now);
                            moves.add(freed.remove(job.id()) ? move.freeing() : move);
                        });
            }
        }
        if (!freed.isEmpty()) {
            tx.jobs().setHeld(freed, false);
        }
        engine.apply(tx, actor, moves);
        engine.apply(tx, actor, garments.handOver(tx, moves));
        return moves.size();
    }

    /** Released jobs that wait again, and that something else than missing stock holds, too. */
    private static Set<JobId> keptByOthers(Tx tx, List<JobRow> jobs) {
        List<JobRow> held = jobs.stream()
                .filter(job -> job.held() && job.phase() != Phase.INTAKE)
                .toList();
        List<Holds.Row> open =
                tx.holds().openOfOrders(held.stream().map(JobRow::order).collect(Collectors.toSet()));
        return held.stream()
                .filter(job -> open.stream().anyMatch(hold -> hold.keeps(job)))
                .map(JobRow::id)
                .collect(Collectors.toSet());
    }

    private static JobMove move(JobRow job, State to, Instant now) {
        return JobMove.of(job, Transition.RELEASE, to.key(), to.phase(), now, Map.of());
    }

    private static void tell(Tx tx, Map<JobRow, String> lacking, Instant now) {
        if (lacking.isEmpty()) {
            return;
        }
        List<Holds.Row> holds = new ArrayList<>();
        List<Long> ids = tx.ids(lacking.size());
        lacking.forEach((job, message) -> holds.add(new Holds.Row(
                job.order(),
                new HoldView(
                        ids.get(holds.size()),
                        job.item(),
                        job.id(),
                        HoldReason.INVENTORY,
                        MISSING,
                        message,
                        "operator",
                        now),
                Holds.Source.CHECK)));
        List<JobId> jobs = lacking.keySet().stream().map(JobRow::id).toList();
        tx.holds().open(holds);
        tx.jobs().setHeld(jobs, true);
        tx.waiting().told(jobs, true);
    }
}
