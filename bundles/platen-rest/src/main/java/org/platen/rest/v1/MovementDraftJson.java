package org.platen.rest.v1;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.MovementDraft;
import org.platen.api.stock.MovementKind;

/** A movement of stock as it is entered. */
public record MovementDraftJson(
        @Required MovementKind kind,
        @Required String location,
        @Required String bin,
        @Required String material,
        @Required BigDecimal amount,
        @Nullable String toLocation,
        @Nullable String toBin,
        @Nullable String reason) {
    public MovementDraft toDraft() {
        return new MovementDraft(kind, location, bin, material, amount, toLocation, toBin, reason);
    }
}
