package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.floor.PutWallService.OrderBin;
import org.platen.api.model.OrderId;

/** The put-wall in the store. */
@ProviderType
public interface OrderBins {
    List<OrderBin> ofLocation(long location);

    void put(long location, OrderBin bin);

    /** Code of the bin in which the order's pieces wait there. */
    Optional<String> of(OrderId order, long location);

    /** The order's bin, taking the first free one when it has several pieces there and none yet. */
    Optional<String> take(OrderId order, long location, Instant at);

    /** How far the order's pieces there are; the last step of a garment stands for it. */
    Items.Made gathered(OrderId order, long location);

    /** Sets the orders' bins free. */
    void free(Collection<OrderId> orders);

    /** Sets the order's bin there free when none of its pieces is still to come to it or to leave it. */
    void leave(OrderId order, long location);
}
