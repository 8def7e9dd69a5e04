package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;

/** How an order that was not let in is tried again: as it was told, or with another address. */
public record RejectRetryJson(@Nullable AddressJson shipTo) {
    public @Nullable Address toAddress() {
        return AddressJson.toAddress(shipTo);
    }
}
