package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.ShipmentView;

/** Shipments in the store. */
@ProviderType
public interface Shipments {
    void insert(ShipmentView shipment, @Nullable Long location, String actor);

    Optional<ShipmentView> get(ShipmentId shipment);

    Optional<ShipmentHead> head(ShipmentId shipment);

    Optional<ShipmentHead> lock(ShipmentId shipment);

    List<ShipmentView> ofOrder(OrderId order);

    /** Notes it once; false when it was noted before. */
    boolean labelPrinted(ShipmentId shipment, Instant at);

    /** The label was taken back: it is not printed any more. */
    void labelGone(ShipmentId shipment);

    /** Takes over carrier and tracking of a package where the shipment has none of its own. */
    void tracking(ShipmentId shipment, String carrier, String trackingNumber, @Nullable String trackingUrl);

    boolean shipped(ShipmentId shipment, Instant at);

    /** Notes once that the carrier has it; a problem for people while it did not leave by a scan. */
    void carrierHas(ShipmentId shipment, String problem, Instant at);

    boolean delivered(ShipmentId shipment, Instant at);

    /** Whether every shipment of the order arrived that holds anything still wanted. */
    boolean allDelivered(OrderId order);

    /** Where the shipment goes by the number of a package that was emptied, it goes by that of one of the others from now on. */
    void trackedBy(ShipmentId shipment, long emptied, Collection<Long> others);
}
