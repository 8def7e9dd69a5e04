package org.platen.api.order;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuDraft;

/**
 * A line of an order as it is entered.
 *
 * @param sku code of an existing SKU; null only with {@code newSku}
 * @param newSku a SKU to make on the fly and use (PG-13)
 * @param quantity at least 1
 * @param parameters values of exposed parameters
 */
public record LineDraft(
        @Nullable String sku,
        @Nullable SkuDraft newSku,
        int quantity,
        Map<String, String> parameters,
        List<Personalisation> personalisation,
        List<Artwork> artwork) {
    public LineDraft {
        parameters = Map.copyOf(parameters);
        personalisation = List.copyOf(personalisation);
        artwork = List.copyOf(artwork);
    }
}
