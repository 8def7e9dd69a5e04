package org.platen.core.port;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** Results of calls that take effect once. */
@ProviderType
public interface Once {
    /**
     * The result that an earlier call with the key left.
     *
     * @throws org.platen.api.error.PlatenException IDEMPOTENCY_REUSED when that was another request
     */
    Optional<String> earlier(Call call);

    /**
     * Keeps the result in this transaction; without a key nothing happens.
     *
     * @throws Contention when the same key came in at the same moment
     */
    void keep(Call call, String result, Instant at);
}
