package org.platen.rest.v1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.MaterialDraft;

/** A material as it is entered; jobs wait for it unless it is not active. */
public record MaterialDraftJson(
        @Required String name,
        @Required String unit,
        @Nullable BigDecimal lowAt,
        @Nullable String supplier,
        @Nullable Boolean active) {
    public MaterialDraft toDraft() {
        return new MaterialDraft(name, unit, lowAt, supplier, active == null || active);
    }
}
