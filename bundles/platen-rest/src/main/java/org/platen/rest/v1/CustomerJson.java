package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.CustomerView;

/** A customer account. */
public record CustomerJson(
        long id,
        String href,
        String name,
        @Nullable String email,
        @Nullable AddressJson address,
        boolean onAccount,
        boolean needsApproval,
        Instant createdAt,
        long version)
        implements Linked, Versioned {
    public static CustomerJson of(CustomerView customer) {
        return new CustomerJson(
                customer.id().value(),
                Links.customer(customer.id()),
                customer.name(),
                customer.email(),
                AddressJson.of(customer.address()),
                customer.onAccount(),
                customer.needsApproval(),
                customer.createdAt(),
                customer.version());
    }
}
