package org.platen.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.ShipmentView;

/** Shipments in the store. */
@ProviderType
public interface Shipments {
    void insert(ShipmentView shipment, String actor);

    Optional<ShipmentView> get(ShipmentId shipment);

    Optional<ShipmentView> lock(ShipmentId shipment);

    List<ShipmentView> ofOrder(OrderId order);

    /** Notes it once; false when it was noted before. */
    boolean labelPrinted(ShipmentId shipment, Instant at);

    boolean shipped(ShipmentId shipment, Instant at);

    boolean delivered(ShipmentId shipment, Instant at);
}
