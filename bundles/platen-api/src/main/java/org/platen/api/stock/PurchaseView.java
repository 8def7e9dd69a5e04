package org.platen.api.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;

/** An order to a supplier. */
public record PurchaseView(
        long id,
        String supplier,
        String location,
        @Nullable String reference,
        State state,
        String actor,
        Instant createdAt,
        List<Line> lines) {
    /** How far it is. */
    public enum State {
        OPEN,
        /** Everything arrived, or nobody waits for the rest. */
        CLOSED,
        CANCELED
    }

    /** A line. */
    public record Line(
            long id,
            String material,
            String unit,
            BigDecimal amount,
            BigDecimal received,
            @Nullable JobId job) {
        /** What is still to come; nothing when more came than was ordered. */
        public BigDecimal open() {
            return amount.subtract(received).max(BigDecimal.ZERO);
        }
    }
}
