package org.platen.api.order;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;

/**
 * A change of an order's head; null leaves a part as it is.
 *
 * @param cleared names of the parts to empty: {@code fulfilmentDate}, {@code shippingMethod}
 */
public record OrderPatch(
        @Nullable String orderNumber,
        @Nullable LocalDate fulfilmentDate,
        @Nullable String shippingMethod,
        @Nullable Address shipTo,
        Set<String> cleared) {
    public OrderPatch {
        cleared = Set.copyOf(cleared);
    }
}
