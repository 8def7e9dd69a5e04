package org.platen.core.port.catalog;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.catalog.CustomerDraft;
import org.platen.api.catalog.CustomerView;
import org.platen.api.model.CustomerId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Customers in the store. Every method is a transaction of its own: not to be called inside another one. */
@ProviderType
public interface Customers {
    /**
     * Stores a new customer, once for a call that says so: a repeated one gets the customer that the first one made.
     *
     * @throws org.platen.api.error.PlatenException when the call's key was used for another request or is in use now
     */
    CustomerView add(Call call, CustomerDraft draft, Instant at);

    Optional<CustomerView> get(CustomerId customer);

    /** Changes the customer while it still has that version. */
    Updated<CustomerView> update(CustomerId customer, long version, CustomerDraft draft);

    /** Those whose name begins with the text, by name, then those of whom only the e-mail does, by e-mail. */
    Page<CustomerView> find(@Nullable String text, PageRequest page);
}
