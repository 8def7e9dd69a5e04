package org.platen.core.shipping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.platen.api.order.CustomerStatus;
import org.platen.api.order.DeliveryState;
import org.platen.api.order.OrderState;
import org.platen.core.order.OrderTrack;
import org.platen.core.port.Contention;
import org.platen.core.port.Mark;
import org.platen.core.port.OrderChange;
import org.platen.core.port.OrderRow;
import org.platen.core.port.ShipmentHead;
import org.platen.core.port.Tx;

/** Shipments that reach the customer, brought or fetched (PI-27). The order's state stays SHIPPED: it is final. */
public final class Arrivals {
    private final OrderTrack track;

    public Arrivals(OrderTrack track) {
        this.track = track;
    }

    /** Notes the arrival of a locked shipment that left; a second time changes nothing. */
    void arrived(Tx tx, String actor, ShipmentHead shipment, String mark, Map<String, String> detail, Instant at) {
        if (!tx.shipments().delivered(shipment.id(), at)) {
            return;
        }
        tx.packages().allDelivered(shipment.id(), at);
        OrderRow order = tx.orders().lock(shipment.order()).orElseThrow(() -> new Contention("order"));
        tx.marks().add(List.of(Mark.order(order.id(), mark, at, actor, detail)));
        if (order.state() == OrderState.SHIPPED && tx.shipments().allDelivered(order.id())) {
            OrderChange change = new OrderChange().delivery(DeliveryState.DELIVERED);
            track.tell(tx, order, CustomerStatus.DELIVERED, change, at);
            tx.orders().change(order.id(), change, at);
        }
    }
}
