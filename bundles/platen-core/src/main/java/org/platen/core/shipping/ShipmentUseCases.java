package org.platen.core.shipping;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.platen.api.access.Call;
import org.platen.api.access.Role;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.job.Phase;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.api.shipping.ShipmentDraft;
import org.platen.api.shipping.ShipmentService;
import org.platen.api.shipping.ShipmentView;
import org.platen.core.order.OrderReader;
import org.platen.core.order.OrderTrack;
import org.platen.core.port.JobRow;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.Transactions;
import org.platen.core.port.Tx;

/** Shipments of orders. */
public final class ShipmentUseCases implements ShipmentService {
    private final Transactions transactions;
    private final Departure departure;
    private final OrderTrack track;
    private final Clock clock;

    public ShipmentUseCases(Transactions transactions, Departure departure, OrderTrack track, Clock clock) {
        this.transactions = transactions;
        this.departure = departure;
        this.track = track;
        this.clock = clock;
    }

    @Override
    public ShipmentView create(Call call, OrderId orderId, ShipmentDraft draft) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        if (!draft.collect() && (draft.carrier() == null || draft.carrier().isBlank())) {
            throw PlatenException.field(Errors.INVALID, "/carrier", "must be given unless the customer collects");
        }
        Instant now = clock.instant();
        return transactions.required(tx -> {
            Optional<String> earlier = tx.once().earlier(call);
            if (earlier.isPresent()) {
                return tx.shipments()
                        .get(new ShipmentId(Long.parseLong(earlier.get())))
                        .orElseThrow();
            }
            OrderRow order = tx.orders().lock(orderId).orElseThrow(() -> PlatenException.notFound("order", orderId));
            OrderReader.visible(call, tx, orderId);
            if (order.state().isFinal()) {
                throw PlatenException.refused(
                        Errors.STATE, "The order is over", order.state().name(), List.of());
            }
            List<JobId> jobs = chosen(call, tx, orderId, draft);
            ShipmentId id = new ShipmentId(tx.ids(1).get(0));
            ShipmentView shipment = new ShipmentView(
                    id,
                    orderId,
                    draft.collect(),
                    draft.carrier(),
                    draft.trackingNumber(),
                    draft.trackingUrl(),
                    draft.labelPrinted(),
                    null,
                    null,
                    jobs,
                    now);
            tx.shipments().insert(shipment, call.actor());
            tx.jobs().setShipment(jobs, id.value());
            tx.marks()
                    .add(List.of(Mark.order(
                            orderId,
                            "shipment.created",
                            now,
                            call.actor(),
                            Map.of(
                                    "shipment",
                                    id.toString(),
                                    "tracking",
                                    draft.trackingNumber() == null ? "" : draft.trackingNumber()))));
            if (draft.labelPrinted()) {
                departure.depart(tx, call.actor(), id, now);
            }
            tx.once().keep(call, id.toString(), now);
            return tx.shipments().get(id).orElseThrow();
        });
    }

    private static List<JobId> chosen(Call call, Tx tx, OrderId order, ShipmentDraft draft) {
        List<JobRow> jobs = tx.jobs().lockOfOrder(order);
        List<JobId> ready = new ArrayList<>();
        Long place = null;
        for (JobRow job : jobs) {
            if (!call.at(job.location())) {
                continue;
            }
            boolean wanted = draft.jobs().isEmpty() || draft.jobs().contains(job.id());
            if (!wanted) {
                continue;
            }
            boolean free = job.phase() == Phase.COMPLETED && job.shipment() == null && !job.runOut();
            if (free) {
                if (!ready.isEmpty() && !Objects.equals(place, job.location())) {
                    throw PlatenException.field(
                            Errors.CONTENT,
                            "/jobs",
                            "a shipment leaves one location; the order has jobs ready at several, so name those of one");
                }
                place = job.location();
                ready.add(job.id());
            } else if (!draft.jobs().isEmpty()) {
                throw PlatenException.refused(
                        Errors.STATE,
                        "Job " + job.id() + " is not ready to ship or is in another shipment",
                        job.state(),
                        List.of());
            }
        }
        for (JobId asked : draft.jobs()) {
            if (!ready.contains(asked)) {
                throw PlatenException.field(Errors.CONTENT, "/jobs", "job " + asked + " is not of this order");
            }
        }
        if (ready.isEmpty()) {
            throw PlatenException.refused(Errors.STATE, "No job of the order is ready to ship", "NOT_READY", List.of());
        }
        return ready;
    }

    /** A shipment leaves the location of its jobs. */
    private static boolean at(Call call, Tx tx, ShipmentView shipment) {
        return call.locations().isEmpty()
                || tx.jobs().get(shipment.jobs()).stream().anyMatch(job -> call.at(job.location()));
    }

    @Override
    public ShipmentView get(Call call, ShipmentId shipment) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions
                .required(tx -> tx.shipments().get(shipment).filter(one -> at(call, tx, one)))
                .orElseThrow(() -> PlatenException.notFound("shipment", shipment));
    }

    @Override
    public List<ShipmentView> ofOrder(Call call, OrderId order) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        return transactions.required(tx -> {
            OrderReader.visible(call, tx, order);
            return tx.shipments().ofOrder(order).stream()
                    .filter(one -> at(call, tx, one))
                    .toList();
        });
    }

    @Override
    public ShipmentView labelPrinted(Call call, ShipmentId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            ShipmentView shipment = locked(call, tx, id);
            if (tx.shipments().labelPrinted(id, now)) {
                tx.marks()
                        .add(List.of(Mark.order(
                                shipment.order(),
                                "shipment.label-printed",
                                now,
                                call.actor(),
                                Map.of("shipment", id.toString()))));
                departure.depart(tx, call.actor(), id, now);
            }
            return tx.shipments().get(id).orElseThrow();
        });
    }

    @Override
    public ShipmentView delivered(Call call, ShipmentId id) {
        call.require(Role.OPERATOR, Role.INTEGRATOR);
        Instant now = clock.instant();
        return transactions.required(tx -> {
            ShipmentView shipment = locked(call, tx, id);
            if (shipment.shippedAt() == null) {
                throw PlatenException.refused(
                        Errors.STATE, "The shipment has not left the house", "NOT_SHIPPED", List.of());
            }
            if (tx.shipments().delivered(id, now)) {
                deliveredOrder(tx, call.actor(), shipment, now);
            }
            return tx.shipments().get(id).orElseThrow();
        });
    }

    /** The shipment, locked, and before it its order, as everybody does. */
    private static ShipmentView locked(Call call, Tx tx, ShipmentId id) {
        ShipmentView seen = tx.shipments()
                .get(id)
                .filter(one -> at(call, tx, one))
                .orElseThrow(() -> PlatenException.notFound("shipment", id));
        tx.orders().lockKnown(seen.order());
        return tx.shipments().lock(id).orElseThrow(() -> PlatenException.notFound("shipment", id));
    }

    /** The order is delivered when it is shipped and every shipment of it arrived. */
    private void deliveredOrder(Tx tx, String actor, ShipmentView shipment, Instant now) {
        OrderRow order = tx.orders().lock(shipment.order()).orElseThrow();
        tx.marks()
                .add(List.of(Mark.order(
                        order.id(),
                        "shipment.delivered",
                        now,
                        actor,
                        Map.of("shipment", shipment.id().toString()))));
        boolean all = tx.shipments().ofOrder(order.id()).stream().allMatch(one -> one.deliveredAt() != null);
        if (order.state() == OrderState.SHIPPED && all) {
            OrderChange change = new OrderChange().delivery(DeliveryState.DELIVERED);
            track.tell(tx, order, org.platen.api.order.CustomerStatus.DELIVERED, change, now);
            tx.orders().change(order.id(), change, now);
        }
    }
}
