package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderPatch;

/**
 * A change of an order's head: what is left out stays, what is null is emptied.
 *
 * @param cleared names of the parts that were null
 */
@JsonDeserialize(using = OrderPatchReader.class)
public record OrderPatchJson(
        @Nullable String orderNumber,
        @Nullable LocalDate fulfilmentDate,
        @Nullable String shippingMethod,
        @Nullable AddressJson shipTo,
        @JsonIgnore Set<String> cleared) {
    public OrderPatch toPatch() {
        return new OrderPatch(orderNumber, fulfilmentDate, shippingMethod, AddressJson.toAddress(shipTo), cleared);
    }
}
