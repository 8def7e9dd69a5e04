package org.platen.api.stock;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;

/** An order to a supplier. */
public record PurchaseDraft(
        String supplier, String location, @Nullable String reference, List<Line> lines) {
    public PurchaseDraft {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param amount in the material's unit
     * @param job that gets what arrives, even when an older one waits; null for the store
     */
    public record Line(
            String material, BigDecimal amount, @Nullable JobId job) {}
}
