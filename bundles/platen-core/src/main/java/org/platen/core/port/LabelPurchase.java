package org.platen.core.port;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.LabelState;

/** The purchase of a label as it is stored. */
public record LabelPurchase(
        long id,
        ShipmentId shipment,
        OrderId order,
        long packageId,
        int packageNumber,
        String carrier,
        String reference,
        @Nullable String rate,
        boolean asked,
        LabelState state,
        int attempts) {}
