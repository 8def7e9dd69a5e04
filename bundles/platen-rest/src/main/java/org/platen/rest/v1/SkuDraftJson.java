package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.SkuDraft;

/** A SKU as it is entered: what is sold and of which parts it is made. */
public record SkuDraftJson(
        @Required String code,
        @Required String name,
        @Nullable String substrate,
        List<String> finishing,
        List<SkuPartJson> parts,
        List<SkuParameterJson> parameters) {
    public SkuDraft toDraft() {
        return new SkuDraft(
                code,
                name,
                substrate,
                finishing,
                parts.stream().map(SkuPartJson::toPart).toList(),
                parameters.stream().map(SkuParameterJson::toParameter).toList());
    }
}
