package org.platen.core.shipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.core.decoration.DecorationTypes;
import org.platen.core.job.JobEngine;
import org.platen.core.port.Contention;
import org.platen.core.port.JobMove;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.PackageRow;
import org.platen.core.port.ShipmentHead;
import org.platen.core.port.Tx;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Transition;
import org.platen.spi.workflow.Workflow;

/** Lets jobs leave the house: both the shipper's scan and the printed label are needed, in either order (TB-17). */
public final class Departure {
    private final DecorationTypes types;
    private final JobEngine engine;
    private final Arrivals arrivals;

    public Departure(DecorationTypes types, JobEngine engine, Arrivals arrivals) {
        this.types = types;
        this.engine = engine;
        this.arrivals = arrivals;
    }

    /**
     * A shipper scanned a job.
     *
     * @return false when that was noted before
     */
    public boolean scanned(Tx tx, String actor, JobRow read, Instant at) {
        tx.orders().lockKnown(read.order());
        JobRow job = tx.jobs().lock(List.of(read.id())).get(0);
        if (job.version() != read.version()) {
            throw new Contention("job " + read.id());
        }
        boolean first = tx.jobs().shipScanned(job.id(), at);
        if (first) {
            tx.marks()
                    .add(List.of(Mark.order(job.order(), "job.ship-scanned", at, actor, Map.of())
                            .of(job.item(), job.id())));
        }
        if (job.shipment() != null) {
            depart(tx, actor, new ShipmentId(job.shipment()), at);
        }
        return first;
    }

    /**
     * Notes that the label of one package, or of all where the number is null, is printed, and ships what is scanned when
     * that was the last one; the shipment is locked.
     */
    void labelPrinted(
            Tx tx,
            String actor,
            ShipmentHead shipment,
            List<PackageRow> packages,
            @Nullable Integer number,
            Instant at) {
        if (tx.packages().labelPrinted(shipment.id(), number, at) == 0) {
            return;
        }
        String which = number == null ? "" : number.toString();
        tx.marks()
                .add(List.of(Mark.order(
                        shipment.order(),
                        "shipment.label-printed",
                        at,
                        actor,
                        Map.of("shipment", shipment.id().toString(), "package", which))));
        boolean all = PackageRow.filled(packages).stream()
                .allMatch(one -> one.labelPrinted() || number == null || one.number() == number);
        if (all && tx.shipments().labelPrinted(shipment.id(), at)) {
            depart(tx, actor, shipment.id(), at);
        }
    }

    /**
     * Pieces were taken out of a shipment: ships what is scanned of it when nothing else was missing. What is held stays
     * until the shipper scans it again; its order is locked.
     */
    void unpacked(Tx tx, String actor, ShipmentId id, Instant at) {
        if (PackageRow.filled(tx.packages().of(id)).stream().allMatch(PackageRow::labelPrinted)) {
            tx.shipments().labelPrinted(id, at);
        }
        boolean held = tx.jobs().lockOfShipment(id.value()).stream()
                .anyMatch(job -> job.held() && job.phase() == Phase.COMPLETED);
        if (!held) {
            depart(tx, actor, id, at);
        }
    }

    /**
     * Ships what is scanned of a shipment whose label is printed; its order is locked. Nothing leaves with a label that is
     * being given back; when the carrier keeps it, the next scan lets the shipment go.
     */
    public void depart(Tx tx, String actor, ShipmentId id, Instant at) {
        ShipmentHead shipment = tx.shipments().lock(id).orElseThrow(() -> new Contention("shipment " + id));
        if (!shipment.labelPrinted() || !LabelDesk.goingBack(tx, id).isEmpty()) {
            return;
        }
        List<JobRow> jobs = tx.jobs().lockOfShipment(id.value());
        List<JobMove> moves = new ArrayList<>();
        boolean all = true;
        boolean any = false;
        for (JobRow job : jobs) {
            any |= job.phase() != Phase.CANCELED;
            if (job.phase() == Phase.COMPLETED && job.shipScannedAt() != null) {
                moves.add(JobMove.of(
                        job, Transition.SHIP, shippedState(job), Phase.SHIPPED, at, Map.of("shipment", id.toString())));
            } else {
                all &= job.phase() == Phase.SHIPPED || job.phase() == Phase.CANCELED;
            }
        }
        boolean left = all && any && tx.shipments().shipped(id, at);
        if (left) {
            OrderRow order = tx.orders().lock(shipment.order()).orElseThrow(() -> new Contention("order"));
            tell(tx, actor, order, shipment, at);
        }
        engine.apply(tx, actor, moves);
        moves.stream()
                .map(move -> move.job().location())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(location -> tx.orderBins().leave(shipment.order(), location));
        if (left) {
            arrivals.byCarrier(tx, id, at);
        }
    }

    private static void tell(Tx tx, String actor, OrderRow order, ShipmentHead shipment, Instant at) {
        OrderId id = order.id();
        DeliveryState to = shipment.collect() ? DeliveryState.READY_FOR_COLLECTION : DeliveryState.IN_TRANSIT;
        tx.orders().change(id, new OrderChange().delivery(to), at);
        tx.marks()
                .add(List.of(Mark.order(
                                id,
                                "shipment.left",
                                at,
                                actor,
                                Map.of("shipment", shipment.id().toString()))
                        .spo(shipment.collect() ? "ReadyForCollection" : "Shipped")));
        for (ShipmentId told : messages(tx, shipment)) {
            tx.mail().tell(order, CustomerStatus.SHIPPED, told, at);
        }
    }

    /** One for the shipment, or one for each package where it is known what is in which (G-5); none for an emptied one. */
    private static List<ShipmentId> messages(Tx tx, ShipmentHead shipment) {
        List<PackageRow> packages = tx.packages().of(shipment.id());
        List<PackageRow> filled = PackageRow.filled(packages);
        boolean each = packages.size() > 1 && filled.get(0).stated();
        return each ? filled.stream().map(one -> new ShipmentId(one.id())).toList() : List.of(shipment.id());
    }

    private String shippedState(JobRow job) {
        Workflow workflow = types.workflow(job.workflow());
        return workflow.entry(Phase.SHIPPED).map(State::key).orElse(job.state());
    }
}
