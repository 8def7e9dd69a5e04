package org.platen.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.delivery.OutboundUpdate;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.order.CustomerStatus;

/** What storefronts told us and are to be told, as far as it belongs into the transaction of a change. */
@ProviderType
public interface Mail {
    /** Settles an inbox delivery; false when it was settled before, as by a node that took over. */
    boolean settle(long delivery, String outcome, @Nullable OrderId order, Instant at);

    /**
     * Writes an update to be sent; one of the same status and shipment was written before: nothing happens.
     *
     * @param shipment a shipment, or a package that is told on its own: their ids are of one sequence
     */
    void tell(OrderRow order, CustomerStatus status, @Nullable ShipmentId shipment, Instant at);

    /**
     * Writes an update about the steps of the work that customers see, for each of the orders that a storefront knows and
     * whose customer sees a status. What is told are the steps at the time of telling, so several make one.
     *
     * @param change a number of its own
     */
    void tellSteps(Collection<OrderId> orders, long change, Instant at);

    /**
     * Writes what the shop did with an order, for its storefront.
     *
     * @param number a number of its own; 0 for what happens to an order only once
     */
    void notice(OrderRow order, CustomerStatus status, OutboundUpdate.Notice notice, long number, Instant at);

    /** An update of many orders, each to its storefront, and not about a shipment. */
    void tell(List<OrderRow> orders, CustomerStatus status, Instant at);
}
