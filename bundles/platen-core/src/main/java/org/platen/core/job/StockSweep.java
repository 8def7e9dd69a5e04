package org.platen.core.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.platen.api.error.PlatenException;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.core.port.JobRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;
import org.platen.core.port.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives stock to the jobs that wait for nothing else. The database finds out for whom there is enough, so that a sweep
 * over any number of waiting jobs is a few statements when nothing changed; those that may go are released in chunks, each
 * a transaction that claims its orders and passes over what another node is working on.
 */
public final class StockSweep {
    private static final Logger LOG = LoggerFactory.getLogger(StockSweep.class);
    private static final int AT_ONCE = 200_000;
    private static final int CHUNK = 500;
    private static final int MANY = 2000;

    private final Transactions transactions;
    private final StockGate gate;
    private final Clock clock;

    public StockSweep(Transactions transactions, StockGate gate, Clock clock) {
        this.transactions = transactions;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Jobs that wait for a material at a location, as after some of it arrived. What arrived is stored already: a database
     * that goes away now leaves the jobs to the next check, and nobody is told that the arrival failed.
     */
    public int of(String actor, long location, Collection<String> materials) {
        try {
            return run(actor, new Waiting.Scope(location, Set.copyOf(materials)));
        } catch (PlatenException e) {
            if (!Turn.mustStop(e)) {
                throw e;
            }
            LOG.warn("Jobs that wait for {} are left to the next check: {}", materials, e.getMessage());
            return 0;
        }
    }

    /** The same after some of it came free: those who wait for it have been told what they wait for. */
    int offer(String actor, long location, Collection<String> materials) {
        return give(actor, new Waiting.Scope(location, Set.copyOf(materials)));
    }

    /** Releases whom there is stock for and tells the others that it is missing. */
    int run(String actor, Waiting.Scope scope) {
        int released = give(actor, scope);
        Set<JobId> told = new HashSet<>();
        while (true) {
            List<JobId> untold = transactions.patient(tx -> tx.waiting().untold(AT_ONCE));
            if (untold.isEmpty() || !told.addAll(untold)) {
                return released;
            }
            released += chunks(actor, untold, gate.overtaking(), true).released();
        }
    }

    private int give(String actor, Waiting.Scope scope) {
        int released = 0;
        boolean patient = false;
        while (true) {
            List<JobId> fit = transactions.patient(tx -> tx.waiting().fitting(scope, gate.overtaking(), AT_ONCE));
            int now = fit.size() > MANY && !patient
                    ? together(actor, fit)
                    : chunks(actor, fit, true, patient).released();
            released += now;
            boolean all = now == fit.size() && fit.size() < AT_ONCE;
            if (all || (now == 0 && patient)) {
                return released;
            }
            // Who is released takes what was counted for him and for nobody else: when all were, nobody else can go.
            // Orders that others are working on are waited for in a second round.
            patient = now == 0;
        }
    }

    /**
     * Very many jobs: their stock is given out ahead, in short turns, as all who take of one stock wait for each other. Who
     * has all of his touches no stock any more, so that several release them at once.
     */
    private int together(String actor, List<JobId> fit) {
        try (Hands<StockGate.Settled> hands = new Hands<>("platen-sweep")) {
            for (List<JobId> turn : cut(fit, MANY)) {
                attempt(turn, tx -> gate.reserve(tx, waiting(tx, turn), clock.instant()));
                for (List<JobId> chunk : cut(turn, CHUNK)) {
                    hands.give(() -> release(actor, chunk, true, false));
                }
            }
            return hands.done().stream().mapToInt(StockGate.Settled::released).sum();
        }
    }

    /** Those of the jobs that still wait, locked. */
    private static List<JobRow> waiting(Tx tx, List<JobId> jobs) {
        List<JobRow> locked = tx.jobs().lock(jobs);
        Set<JobId> there = new HashSet<>();
        tx.waiting().get(jobs).forEach(row -> there.add(row.job()));
        return locked.stream().filter(job -> there.contains(job.id())).toList();
    }

    private static List<List<JobId>> cut(List<JobId> jobs, int size) {
        List<List<JobId>> pieces = new ArrayList<>();
        for (int from = 0; from < jobs.size(); from += size) {
            pieces.add(jobs.subList(from, Math.min(jobs.size(), from + size)));
        }
        return pieces;
    }

    private StockGate.Settled chunks(String actor, List<JobId> jobs, boolean turn, boolean patient) {
        int released = 0;
        int told = 0;
        for (List<JobId> chunk : cut(jobs, CHUNK)) {
            StockGate.Settled some = release(actor, chunk, turn, patient);
            released += some.released();
            told += some.told();
        }
        return new StockGate.Settled(released, told);
    }

    private StockGate.Settled release(String actor, List<JobId> chunk, boolean turn, boolean patient) {
        return attempt(chunk, tx -> chunk(tx, actor, chunk, turn, patient));
    }

    /** Some jobs that cannot be given stock do not keep the others from theirs. */
    private StockGate.Settled attempt(List<JobId> jobs, Function<Tx, StockGate.Settled> work) {
        try {
            return transactions.required(work);
        } catch (RuntimeException e) {
            if (Turn.mustStop(e)) {
                throw e;
            }
            LOG.warn("Jobs {} to {} could not be given stock", jobs.get(0), jobs.get(jobs.size() - 1), e);
            return StockGate.Settled.NONE;
        }
    }

    private StockGate.Settled chunk(Tx tx, String actor, List<JobId> ids, boolean turn, boolean patient) {
        List<Waiting.Row> seen = tx.waiting().get(ids);
        Set<OrderId> orders = new HashSet<>();
        seen.forEach(row -> orders.add(row.order()));
        if (orders.isEmpty()) {
            return StockGate.Settled.NONE;
        }
        Set<OrderId> mine = orders;
        if (patient) {
            tx.orders().lockKnown(orders);
        } else {
            mine = tx.orders().lockFree(orders);
        }
        Set<OrderId> claimed = mine;
        List<JobRow> jobs = tx.jobs()
                .lock(seen.stream()
                        .filter(row -> claimed.contains(row.order()))
                        .map(Waiting.Row::job)
                        .toList());
        Set<JobId> free = tx.waiting().unblocked(jobs.stream().map(JobRow::id).toList());
        return gate.settle(
                tx, actor, jobs.stream().filter(job -> free.contains(job.id())).toList(), turn, clock.instant());
    }
}
