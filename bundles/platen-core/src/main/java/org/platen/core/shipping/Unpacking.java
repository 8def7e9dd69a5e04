package org.platen.core.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;
import org.platen.core.port.Contention;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.ShipmentHead;
import org.platen.core.port.Tx;

/**
 * Takes pieces out of shipments that have not left: what was spoilt or cancelled, or packed by mistake. What stays in a
 * shipment leaves when nothing else was missing; one that is empty gives its labels back and never leaves.
 */
public final class Unpacking {
    private final Departure departure;
    private final Arrivals arrivals;

    public Unpacking(Departure departure, Arrivals arrivals) {
        this.departure = departure;
        this.arrivals = arrivals;
    }

    /**
     * Takes those of the jobs out that are in a shipment, and forgets that the shipper scanned them.
     *
     * @param jobs as they were locked, their order before them; they may have moved since
     */
    public void takeOut(Tx tx, String actor, List<JobRow> jobs, String reason, Instant at) {
        List<JobRow> packed = jobs.stream()
                .filter(job -> job.phase() != Phase.SHIPPED && (job.shipment() != null || job.shipScannedAt() != null))
                .toList();
        if (packed.isEmpty()) {
            return;
        }
        Set<Long> shipments = new TreeSet<>();
        List<Mark> marks = new ArrayList<>();
        for (JobRow job : packed) {
            Long shipment = job.shipment();
            if (shipment != null) {
                shipments.add(shipment);
            }
            Map<String, String> detail =
                    Map.of("reason", reason, "shipment", shipment == null ? "" : shipment.toString());
            marks.add(Mark.order(job.order(), "job.unpacked", at, actor, detail).of(job.item(), job.id()));
        }
        List<ShipmentId> locked = shipments.stream().map(ShipmentId::new).toList();
        locked.forEach(id -> requireHere(tx, id));
        List<JobId> ids = packed.stream().map(JobRow::id).toList();
        tx.jobs().takeOut(ids);
        tx.packages().takeOut(ids);
        tx.marks().add(marks);
        for (ShipmentId id : locked) {
            boolean rest = !LabelDesk.empty(tx, id);
            LabelDesk.emptied(tx, actor, id, rest, at);
            if (rest) {
                departure.unpacked(tx, actor, id, at);
            }
        }
        // The last one on the way may have arrived before this one was known not to come.
        arrivals.complete(tx, packed.get(0).order(), at);
    }

    private static void requireHere(Tx tx, ShipmentId id) {
        ShipmentHead shipment = tx.shipments().lock(id).orElseThrow(() -> new Contention("shipment " + id));
        if (shipment.shippedAt() != null) {
            throw PlatenException.refused(Errors.STATE, "Shipment " + id + " has left", "SHIPPED", List.of());
        }
    }
}
