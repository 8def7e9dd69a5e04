package org.platen.core.shipping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.core.order.OrderTrack;
import org.platen.core.port.Contention;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.PackageRow;
import org.platen.core.port.ShipmentHead;
import org.platen.core.port.Tx;

/** Shipments that reach the customer, brought or fetched (PI-27). The order's state stays SHIPPED: it is final. */
public final class Arrivals {
    private final OrderTrack track;

    public Arrivals(OrderTrack track) {
        this.track = track;
    }

    /** Notes the arrival of a shipment that left, when the carrier delivered each of its packages, be it before the scan. */
    void byCarrier(Tx tx, ShipmentId id, Instant at) {
        List<PackageRow> packages = PackageRow.filled(tx.packages().of(id));
        ShipmentHead shipment = tx.shipments().lock(id).orElseThrow(() -> new Contention("shipment " + id));
        boolean all = !packages.isEmpty() && packages.stream().allMatch(one -> one.deliveredAt() != null);
        if (shipment.shippedAt() == null || shipment.collect() || !all) {
            return;
        }
        String carrier = packages.stream()
                .map(PackageRow::carrier)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        arrived(tx, "carrier:" + carrier, shipment, "shipment.delivered", Map.of("shipment", id.toString()), at);
    }

    /** Notes the arrival of a locked shipment that left; a second time changes nothing. */
    void arrived(Tx tx, String actor, ShipmentHead shipment, String mark, Map<String, String> detail, Instant at) {
        if (!tx.shipments().delivered(shipment.id(), at)) {
            return;
        }
        tx.packages().allDelivered(shipment.id(), at);
        tx.marks().add(List.of(Mark.order(shipment.order(), mark, at, actor, detail)));
        complete(tx, shipment.order(), at);
    }

    /** The order is delivered when all that is to come of it was; its row is locked. */
    void complete(Tx tx, OrderId id, Instant at) {
        OrderRow order = tx.orders().lock(id).orElseThrow(() -> new Contention("order"));
        boolean open = order.state() == OrderState.SHIPPED && order.delivery() != DeliveryState.DELIVERED;
        if (open && tx.shipments().allDelivered(order.id())) {
            OrderChange change = new OrderChange().delivery(DeliveryState.DELIVERED);
            track.tell(tx, order, CustomerStatus.DELIVERED, change, at);
            tx.orders().change(order.id(), change, at);
        }
    }
}
