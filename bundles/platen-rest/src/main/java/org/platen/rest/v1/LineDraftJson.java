package org.platen.rest.v1;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.LineDraft;

/** A line of an order as it is entered, of a SKU of the library or of one made on the fly. */
public record LineDraftJson(
        @Nullable String sku,
        @Nullable SkuDraftJson newSku,
        @Required int quantity,
        Map<String, String> parameters,
        List<PersonalisationJson> personalisation,
        List<ArtworkDraftJson> artwork) {
    public LineDraft toDraft() {
        return new LineDraft(
                sku,
                newSku == null ? null : newSku.toDraft(),
                quantity,
                parameters,
                personalisation.stream()
                        .map(PersonalisationJson::toPersonalisation)
                        .toList(),
                artwork.stream().map(ArtworkDraftJson::toArtwork).toList());
    }
}
