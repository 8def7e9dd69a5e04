package org.platen.api.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.Address;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Storefront orders that were not let in, because of their address or their account. Nothing of them is lost. */
@ProviderType
public interface IntakeRejects {
    /**
     * An order that waits at the door.
     *
     * @param code such as {@code order.address} or {@code customer.blocked}
     * @param reason in plain words
     * @param attempts how often it came so far
     */
    record Reject(
            long id,
            String storefront,
            String externalId,
            String orderNumber,
            String code,
            String reason,
            int attempts,
            Instant since) {}

    /** By id; those that were let in since are left out. */
    Page<Reject> find(Call call, PageRequest page);

    /**
     * Tries again with what the storefront told last.
     *
     * @param shipTo instead of the storefront's address; null to keep that
     * @throws org.platen.api.error.PlatenException when it is still not let in
     */
    IntakeResult retry(Call call, long id, @Nullable Address shipTo);
}
