package org.platen.core.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.model.JobId;
import org.platen.core.job.OnOrder;
import org.platen.core.job.StockGate;
import org.platen.core.port.JobRow;
import org.platen.core.port.Stock.Place;
import org.platen.core.port.Stock.Reservation;
import org.platen.core.port.Tx;

/**
 * Who loses what was reserved when less is counted than jobs have reserved: the youngest, until the others fit. What was
 * picked is no longer in the bin and stays with its job.
 */
public final class ShortCounts {
    private final StockGate gate;

    public ShortCounts(StockGate gate) {
        this.gate = gate;
    }

    /** Reservations that are to go, the youngest first; the place is locked. */
    List<Reservation> losers(Tx tx, Place place, BigDecimal missing) {
        List<Reservation> losers = new ArrayList<>();
        if (missing.signum() <= 0) {
            return losers;
        }
        List<Reservation> reserved = tx.stock().reservedAt(place);
        Map<JobId, Instant> since = new HashMap<>();
        tx.jobs()
                .get(reserved.stream().map(Reservation::job).toList())
                .forEach(job -> since.put(job.id(), job.createdAt()));
        BigDecimal open = missing;
        for (Reservation one : reserved.stream()
                .sorted(Comparator.comparing((Reservation own) -> since.getOrDefault(own.job(), Instant.EPOCH))
                        .thenComparing(own -> own.job().value())
                        .reversed())
                .toList()) {
            if (open.signum() <= 0) {
                break;
            }
            losers.add(one);
            open = open.subtract(one.amount());
        }
        return losers;
    }

    /** Jobs whose reservations these are, locked, and before them their orders. */
    static List<JobRow> lock(Tx tx, Set<JobId> jobs) {
        return OnOrder.lock(tx, jobs);
    }

    static Set<JobId> jobs(List<Reservation> losers) {
        return losers.stream().map(Reservation::job).collect(Collectors.toSet());
    }

    /** Takes it from the jobs, which are locked. */
    void take(Tx tx, String actor, String material, List<JobRow> locked, List<Reservation> losers, Instant now) {
        if (!losers.isEmpty()) {
            gate.lost(tx, actor, material, of(locked, losers), losers, now);
        }
    }

    /** Lets them wait for stock, once it is known to be less. */
    void wait(Tx tx, String actor, List<JobRow> locked, List<Reservation> losers, Instant now) {
        gate.waitAgain(tx, actor, of(locked, losers), now);
    }

    private static List<JobRow> of(List<JobRow> locked, List<Reservation> losers) {
        Set<JobId> ids = jobs(losers);
        return locked.stream().filter(job -> ids.contains(job.id())).toList();
    }
}
