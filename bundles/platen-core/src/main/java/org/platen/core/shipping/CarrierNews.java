package org.platen.core.shipping;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.TrackingEvent;
import org.platen.core.port.Contention;
import org.platen.core.port.Mark;
import org.platen.core.port.PackageRow;
import org.platen.core.port.ShipmentHead;
import org.platen.core.port.Tx;

/**
 * What carriers say about parcels, by webhook or when asked: each event once, with its mark, and what follows from it. A
 * carrier may know earlier than the house that a parcel left: the shipment remembers it, people see it, and the ship scan
 * then does both steps at once. The state of jobs never follows from a carrier's word alone (TB-17).
 */
public final class CarrierNews {
    private static final String UNSCANNED = "The carrier has it, nobody scanned it";

    private final Departure departure;
    private final Arrivals arrivals;

    public CarrierNews(Departure departure, Arrivals arrivals) {
        this.departure = departure;
        this.arrivals = arrivals;
    }

    /** Takes events that may be known already; answers how many were new. */
    int told(Tx tx, String carrier, List<TrackingEvent> events, Instant now) {
        Set<String> known = tx.packages().known(carrier, events);
        List<TrackingEvent> unknown =
                events.stream().filter(event -> !known.contains(event.key())).toList();
        if (unknown.isEmpty()) {
            return 0;
        }
        Map<String, List<PackageRow>> parcels = tx
                .packages()
                .tracked(
                        carrier,
                        unknown.stream()
                                .map(TrackingEvent::trackingNumber)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(row -> String.valueOf(row.trackingNumber())));
        Map<ShipmentId, ShipmentHead> shipments = locked(tx, parcels);
        int fresh = 0;
        for (TrackingEvent event : unknown) {
            if (tx.packages().event(carrier, event, now)) {
                fresh++;
                for (PackageRow parcel : parcels.getOrDefault(event.trackingNumber(), List.of())) {
                    ShipmentHead shipment = shipments.get(parcel.shipment());
                    if (shipment != null) {
                        about(tx, carrier, shipment, parcel, event, now);
                    }
                }
            }
        }
        return fresh;
    }

    /** The shipments, locked, and before them their orders. */
    private static Map<ShipmentId, ShipmentHead> locked(Tx tx, Map<String, List<PackageRow>> parcels) {
        List<ShipmentHead> seen = parcels.values().stream()
                .flatMap(List::stream)
                .map(PackageRow::shipment)
                .distinct()
                .sorted(Comparator.comparingLong(ShipmentId::value))
                .map(id -> tx.shipments().head(id).orElseThrow(() -> new Contention("shipment " + id)))
                .toList();
        List<OrderId> orders = seen.stream()
                .map(ShipmentHead::order)
                .distinct()
                .sorted(Comparator.comparingLong(OrderId::value))
                .toList();
        if (!orders.isEmpty()) {
            tx.orders().lockKnown(orders);
        }
        Map<ShipmentId, ShipmentHead> locked = new HashMap<>();
        for (ShipmentHead one : seen) {
            locked.put(
                    one.id(), tx.shipments().lock(one.id()).orElseThrow(() -> new Contention("shipment " + one.id())));
        }
        return locked;
    }

    private void about(
            Tx tx, String carrier, ShipmentHead shipment, PackageRow parcel, TrackingEvent event, Instant now) {
        String actor = "carrier:" + carrier;
        tx.packages().said(parcel.id(), event);
        tx.marks()
                .add(List.of(Mark.order(
                        shipment.order(), "shipment.tracked", now, actor, detail(carrier, shipment, parcel, event))));
        if (!event.status().carried()) {
            return;
        }
        tx.shipments().carrierHas(shipment.id(), UNSCANNED, event.at());
        // What the carrier has wears its label, whoever forgot to say so.
        departure.labelPrinted(tx, actor, shipment, tx.packages().of(shipment.id()), parcel.number(), now);
        if (event.status() == TrackingEvent.Status.DELIVERED && tx.packages().delivered(parcel.id(), event.at())) {
            arrivals.byCarrier(tx, shipment.id(), now);
        }
    }

    private static Map<String, String> detail(
            String carrier, ShipmentHead shipment, PackageRow parcel, TrackingEvent event) {
        Map<String, String> detail = new HashMap<>();
        detail.put("shipment", shipment.id().toString());
        detail.put("package", String.valueOf(parcel.number()));
        detail.put("carrier", carrier);
        detail.put("tracking", event.trackingNumber());
        detail.put("status", event.status().name());
        detail.put("at", event.at().toString());
        if (event.message() != null) {
            detail.put("message", event.message());
        }
        return detail;
    }
}
