package org.platen.core.port.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.catalog.SkuDraft;
import org.platen.api.catalog.SkuView;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;
import org.platen.api.model.SkuId;

/** SKUs in the store. Every method is a transaction of its own: not to be called inside another one. */
@ProviderType
public interface Skus {
    /**
     * Stores a new SKU, once for a call that says so: a repeated one gets the SKU that the first one made.
     *
     * @return empty when the code is taken
     * @throws org.platen.api.error.PlatenException when the call's key was used for another request or is in use now
     */
    Optional<SkuView> add(Call call, SkuDraft draft, Instant at);

    Optional<SkuView> byCode(String code);

    Optional<SkuView> byId(SkuId id);

    /** Changes the SKU while it still has that version. */
    Updated<SkuView> update(SkuId id, long version, SkuDraft draft, Instant at);

    /** Those whose code begins with the text, by code, then those of whom only the name does, by name. */
    Page<SkuView> find(@Nullable String text, PageRequest page);

    /**
     * The SKUs behind what storefronts and people wrote: surrounding blanks and upper or lower case do not count. One
     * small statement when none of them changed since they were read last.
     *
     * @return the found ones, each under the very text that was asked for
     */
    Map<String, SkuView> byCodes(Collection<String> codes);
}
