package org.platen.core.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.JobId;
import org.platen.api.stock.MovementKind;
import org.platen.core.port.Stock;
import org.platen.core.port.Stock.InBin;
import org.platen.core.port.Stock.Movement;
import org.platen.core.port.Stock.Place;
import org.platen.core.port.Stock.Reservation;
import org.platen.core.port.Tx;

/**
 * What steps do to the stock that is reserved for their jobs, gathered for all of them and written together: as many
 * statements as there are materials and bins, however many jobs. The places of the reservations are locked.
 */
final class StockWork {
    private record Step(Reservation.State state, Instant at) {}

    private record Kept(JobId job, long material) {}

    private final Tx tx;
    private final String actor;
    private final Collection<Reservation> reservations;
    private final Map<Place, BigDecimal> reserved = new TreeMap<>();
    private final Map<Instant, List<Movement>> movements = new LinkedHashMap<>();
    private final Map<Step, List<Reservation>> states = new LinkedHashMap<>();
    private @Nullable Map<Place, List<InBin>> bins;
    private @Nullable Map<Kept, List<InBin>> taken;

    StockWork(Tx tx, String actor, Collection<Reservation> reservations) {
        this.tx = tx;
        this.actor = actor;
        this.reservations = reservations;
    }

    /** Takes what is reserved out of its bins along the walk, or out of the one that is named. */
    void take(Reservation reservation, @Nullable String from, Instant at) {
        free(reservation);
        BigDecimal open = reservation.amount();
        ListIterator<InBin> walk = bins(reservation.place()).listIterator();
        while (open.signum() > 0 && walk.hasNext()) {
            InBin bin = walk.next();
            if (bin.onHand().signum() > 0 && (from == null || bin.code().equals(from))) {
                BigDecimal some = open.min(bin.onHand());
                walk.set(new InBin(
                        bin.bin(), bin.code(), bin.location(), bin.onHand().subtract(some)));
                move(reservation, bin.bin(), MovementKind.PICK, some.negate(), some, at);
                open = open.subtract(some);
            }
        }
        if (open.signum() > 0) {
            throw PlatenException.refused(
                    Errors.STATE,
                    "Bin " + from + " has "
                            + StockSteps.plain(reservation.amount().subtract(open)) + " of the "
                            + StockSteps.plain(reservation.amount()) + " that the job needs",
                    "SHORT",
                    List.of());
        }
        becomes(reservation, Reservation.State.PICKED, at);
    }

    /** Puts what was taken back into its bins, or notes that it is waste. */
    void end(Reservation reservation, MovementKind kind, Instant at) {
        for (InBin bin : taken(reservation)) {
            BigDecimal delta = kind == MovementKind.RETURN ? bin.onHand() : BigDecimal.ZERO;
            move(reservation, bin.bin(), kind, delta, bin.onHand(), at);
        }
    }

    void free(Reservation reservation) {
        reserved.merge(reservation.place(), reservation.amount().negate(), BigDecimal::add);
    }

    void reserve(Reservation reservation) {
        reserved.merge(reservation.place(), reservation.amount(), BigDecimal::add);
    }

    void becomes(Reservation reservation, Reservation.State state, Instant at) {
        states.computeIfAbsent(new Step(state, at), key -> new ArrayList<>()).add(reservation);
    }

    /** Writes it all: room is freed before anything is taken, and reserved after it came back. */
    void write() {
        reserved.forEach((place, delta) -> {
            if (delta.signum() < 0) {
                tx.stock().addReserved(place, delta);
            }
        });
        movements.forEach((at, some) -> {
            if (!tx.stock().moveAll(some, actor, at)) {
                throw new IllegalStateException("Stock of bins and their levels are not the same: " + some);
            }
        });
        reserved.forEach((place, delta) -> {
            if (delta.signum() > 0) {
                tx.stock().addReserved(place, delta);
            }
        });
        states.forEach((step, some) -> tx.stock().setState(some, step.state(), step.at()));
    }

    private void move(
            Reservation reservation, long bin, MovementKind kind, BigDecimal delta, BigDecimal amount, Instant at) {
        movements
                .computeIfAbsent(at, key -> new ArrayList<>())
                .add(new Movement(
                        kind,
                        reservation.location(),
                        bin,
                        reservation.material(),
                        delta,
                        amount,
                        null,
                        reservation.job(),
                        null));
    }

    private List<InBin> bins(Place place) {
        if (bins == null) {
            bins = tx.stock()
                    .bins(reservations.stream()
                            .filter(one -> one.state() == Reservation.State.RESERVED)
                            .map(Reservation::place)
                            .distinct()
                            .toList());
        }
        return bins.computeIfAbsent(place, key -> new ArrayList<>());
    }

    private List<InBin> taken(Reservation reservation) {
        if (taken == null) {
            taken = new HashMap<>();
            for (Stock.Taken one :
                    tx.stock().taken(reservations.stream().map(Reservation::job).toList())) {
                taken.computeIfAbsent(new Kept(one.job(), one.material()), key -> new ArrayList<>())
                        .add(one.from());
            }
        }
        return taken.getOrDefault(new Kept(reservation.job(), reservation.material()), List.of());
    }
}
