package org.platen.core.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.model.JobId;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.stock.PurchaseView;

/** Orders to suppliers in the store. */
@ProviderType
public interface Purchases {
    /** A line to write. */
    record Line(
            long id,
            long material,
            BigDecimal amount,
            @Nullable JobId job) {}

    void insert(
            long id,
            String supplier,
            long location,
            @Nullable String reference,
            List<Line> lines,
            String actor,
            Instant at);

    Optional<PurchaseView> get(long purchase);

    /** Keeps others from changing it until the transaction ends. */
    Optional<PurchaseView> lock(long purchase);

    void received(long line, BigDecimal amount);

    void setState(long purchase, PurchaseView.State state);

    /** Those of the jobs for which something of an open purchase is still on its way. */
    Set<JobId> awaited(Collection<JobId> jobs);

    /** @param locations for which was bought; none for all */
    Page<PurchaseView> find(PurchaseView.@Nullable State state, Set<Long> locations, PageRequest page);
}
