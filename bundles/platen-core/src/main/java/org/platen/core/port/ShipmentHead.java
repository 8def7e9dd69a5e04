package org.platen.core.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;

/** What decides about a shipment, without what is in it. */
public record ShipmentHead(
        ShipmentId id,
        OrderId order,
        boolean collect,
        boolean labelPrinted,
        @Nullable Instant shippedAt) {}
