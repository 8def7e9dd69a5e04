package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.CustomerDraft;

/** A customer account as it is entered. */
public record CustomerDraftJson(
        @Required String name,
        @Nullable String email,
        @Nullable AddressJson address,
        boolean onAccount,
        boolean needsApproval) {
    public CustomerDraft toDraft() {
        return new CustomerDraft(name, email, AddressJson.toAddress(address), onAccount, needsApproval);
    }
}
