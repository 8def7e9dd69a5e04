package org.platen.core.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.platen.api.floor.StationKind;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.stock.MovementKind;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Stock;
import org.platen.core.port.Stock.Reservation;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.Workflow;

/**
 * What the steps of jobs do to stock, in the transaction of the step: a pick, or the beginning of the work where nothing
 * is picked, takes what is reserved out of its bins; a cancel before the beginning gives it back, later it is waste.
 */
public final class StockSteps {
    /** Detail of a step that names the bin from which was taken. */
    static final String BIN = "bin";

    private final DecorationTypes types;

    public StockSteps(DecorationTypes types) {
        this.types = types;
    }

    void moved(Tx tx, String actor, List<JobMove> moves) {
        List<JobId> left = new ArrayList<>();
        List<JobId> waited = new ArrayList<>();
        List<JobRow> unmade = new ArrayList<>();
        Map<JobId, JobMove> concerned = new HashMap<>();
        for (JobMove move : moves) {
            Phase from = move.job().phase();
            boolean over = move.phase() == Phase.CANCELED || move.phase() == Phase.FAILED;
            if (from != move.phase() && (from == Phase.INTAKE || over)) {
                left.add(move.job().id());
            }
            if (move.phase() == Phase.CANCELED && from != Phase.CANCELED && !begun(move)) {
                unmade.add(move.job());
            }
            if (over && (from == Phase.INTAKE || move.job().held())) {
                waited.add(move.job().id());
            }
            if (!move.job().stockless() && (over || takes(move) || givesBack(move))) {
                concerned.put(move.job().id(), move);
            }
        }
        leaveLine(tx, waited);
        tx.freed().unmade(unmade);
        if (!left.isEmpty()) {
            tx.waiting().left(left);
        }
        if (concerned.isEmpty()) {
            return;
        }
        List<Reservation> reservations = tx.stock().reservations(concerned.keySet());
        if (reservations.isEmpty()) {
            return;
        }
        tx.stock().lock(reservations.stream().map(Reservation::place).toList());
        StockWork work = new StockWork(tx, actor, reservations);
        for (Reservation reservation : reservations) {
            JobMove move = concerned.get(reservation.job());
            if (move != null) {
                step(tx, work, move, reservation);
            }
        }
        work.write();
    }

    /** What jobs waited for that wait no longer is to be offered to those behind them. */
    static void leaveLine(Tx tx, List<JobId> waited) {
        tx.stock().open(waited).forEach(need -> {
            if (need.location() != null) {
                tx.freed().at(new Stock.Place(need.location(), need.materialId()));
            }
        });
    }

    private boolean takes(JobMove move) {
        Phase from = move.job().phase();
        boolean begun = !from.reached(Phase.PRODUCING) && move.phase().reached(Phase.PRODUCING);
        return begun
                || (move.phase() == Phase.STAGED
                        && types.workflow(move.job().workflow()).from(move.job().state()).stream()
                                .anyMatch(one -> one.event().equals(move.event())
                                        && one.station()
                                                .filter(kind -> kind == StationKind.PICK)
                                                .isPresent()));
    }

    /** Whether the move undoes the scan by which the stock was taken. */
    private boolean givesBack(JobMove move) {
        if (move.event().equals(PickedBefore.MATERIAL_CHANGED)) {
            return true;
        }
        if (!move.event().equals(StationCommands.UNDONE)) {
            return false;
        }
        Workflow workflow = types.workflow(move.job().workflow());
        boolean pick = workflow.from(move.to()).stream()
                .anyMatch(one -> one.to().equals(move.job().state())
                        && one.station()
                                .filter(kind -> kind == StationKind.PICK)
                                .isPresent());
        boolean begun =
                move.job().phase().reached(Phase.PRODUCING) && !move.phase().reached(Phase.PRODUCING);
        return pick
                || (begun
                        && workflow.transitions().stream()
                                .noneMatch(one -> one.station()
                                        .filter(kind -> kind == StationKind.PICK)
                                        .isPresent()));
    }

    private static void step(Tx tx, StockWork work, JobMove move, Reservation reservation) {
        if (move.event().equals(StationCommands.UNDONE) || move.event().equals(PickedBefore.MATERIAL_CHANGED)) {
            if (reservation.state() == Reservation.State.PICKED) {
                work.end(reservation, MovementKind.RETURN, move.at());
                work.reserve(reservation);
                work.becomes(reservation, Reservation.State.RESERVED, move.at());
            }
            return;
        }
        boolean reserved = reservation.state() == Reservation.State.RESERVED;
        boolean over = move.phase() == Phase.CANCELED || move.phase() == Phase.FAILED;
        if (!over) {
            if (reserved) {
                work.take(reservation, move.detail().get(BIN), move.at());
            }
            return;
        }
        if (reserved) {
            work.free(reservation);
        } else {
            boolean whole = move.phase() == Phase.CANCELED && !begun(move);
            work.end(reservation, whole ? MovementKind.RETURN : MovementKind.WASTE, move.at());
        }
        tx.freed().at(reservation.place());
        work.becomes(reservation, Reservation.State.RELEASED, move.at());
    }

    private static boolean begun(JobMove move) {
        Phase from = move.job().phase();
        return from == Phase.FAILED || from.reached(Phase.PRODUCING);
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
