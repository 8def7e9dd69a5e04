package org.platen.core.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.intake.IncomingOrder;
import org.platen.api.intake.IntakeRejects.Reject;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** Storefront orders that were not let in. */
@ProviderType
public interface Rejects {
    /** A stored one with all that the storefront told. */
    record Stored(long id, String kind, String storefront, IncomingOrder order) {}

    /** Keeps one; one that came before is kept once, as it is told now. */
    void keep(Stored reject, String code, String reason, Instant at);

    Page<Reject> open(PageRequest page);

    Optional<Stored> get(long id);

    /** E-mail addresses of blocked accounts in lower case, and why they are. */
    Map<String, String> blocked();
}
