package org.platen.persistence.internal.jpa.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.catalog.CustomerView;
import org.platen.api.model.Address;
import org.platen.api.model.CustomerId;

/** What a person enters of a customer, as its columns hold it. */
record CustomerRow(
        String name, @Nullable String email, @Nullable String address, boolean onAccount, boolean needsApproval) {
    static CustomerRow of(CustomerDraft draft) {
        Address address = draft.address();
        return new CustomerRow(
                draft.name(),
                draft.email(),
                address == null ? null : AddressJson.write(address),
                draft.onAccount(),
                draft.needsApproval());
    }

    CustomerView view(long id, Instant createdAt, long version) {
        return new CustomerView(
                new CustomerId(id),
                name,
                email,
                address == null ? null : AddressJson.read(address),
                onAccount,
                needsApproval,
                createdAt,
                version);
    }
}
