package org.platen.api.intake;

import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;

/**
 * What taking in a storefront's order did.
 *
 * @param order null when nothing was to be kept, such as the deletion of an order never seen
 */
public record IntakeResult(@Nullable OrderId order, Effect effect) {
    /** Kinds of effects. */
    public enum Effect {
        CREATED,
        UPDATED,
        CANCELED,
        UNCHANGED,
        OUTDATED,
        IGNORED,
        /** Nothing was done and nothing settled: the present state must be read from the storefront. */
        AMBIGUOUS
    }
}
