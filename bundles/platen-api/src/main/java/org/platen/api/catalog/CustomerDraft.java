package org.platen.api.catalog;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.Address;

/**
 * A customer account as it is entered.
 *
 * @param onAccount orders count as paid when jobs are made
 * @param needsApproval orders wait for approval (IN-06)
 */
public record CustomerDraft(
        String name, @Nullable String email, @Nullable Address address, boolean onAccount, boolean needsApproval) {}
