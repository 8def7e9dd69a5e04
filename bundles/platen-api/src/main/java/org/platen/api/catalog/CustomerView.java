package org.platen.api.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;

/** A customer account. */
public record CustomerView(
        CustomerId id,
        String name,
        @Nullable String email,
        @Nullable Address address,
        boolean onAccount,
        boolean needsApproval,
        Instant createdAt,
        long version) {}
