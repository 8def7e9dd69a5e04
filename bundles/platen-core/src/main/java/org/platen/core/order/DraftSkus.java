package org.platen.core.order;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.platen.api.access.Call;
import org.platen.api.catalog.CatalogService;
import org.platen.api.catalog.SkuView;
import org.platen.api.order.LineDraft;
import org.platen.core.port.catalog.Skus;

/** The SKUs of lines that are entered; a line may bring a new one. */
final class DraftSkus {
    private final CatalogService catalog;
    private final Skus skus;

    DraftSkus(CatalogService catalog, Skus skus) {
        this.catalog = catalog;
        this.skus = skus;
    }

    /** The SKUs that there are, by code; those that lines bring are made. */
    Map<String, SkuView> known(Call call, List<LineDraft> lines) {
        Map<String, SkuView> known = new HashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        for (LineDraft line : lines) {
            if (line.newSku() != null) {
                SkuView made = madeSku(call, line);
                known.put(made.code(), made);
            } else if (line.sku() != null) {
                codes.add(line.sku());
            }
        }
        if (!codes.isEmpty()) {
            known.putAll(skus.byCodes(codes));
        }
        return known;
    }

    /**
     * Makes the SKU that a line brings, or takes the one that an earlier try of the same call made. Who may enter the line
     * need not be one who keeps SKUs.
     */
    private SkuView madeSku(Call call, LineDraft line) {
        var draft = Objects.requireNonNull(line.newSku());
        Optional<SkuView> present = skus.byCode(draft.code());
        return present.orElseGet(() -> catalog.createSku(Call.system(call.actor()), draft));
    }
}
