package org.platen.core.port;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;
import org.platen.api.model.ShipmentId;
import org.platen.api.shipping.LabelQueue;
import org.platen.api.shipping.LabelState;

/**
 * The purchase of a label as it is stored.
 *
 * @param asked whether a purchase may have been made whose end nobody knows
 * @param givenUp what was tried in vain with a label that is paid for, and waits for a person; null when nothing was
 */
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
        int attempts,
        LabelQueue.@Nullable Work givenUp) {}
