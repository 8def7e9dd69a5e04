package org.platen.api.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

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

    /**
     * A line.
     *
     * @param job that gets what arrives; null for stock
     * @param work what that job is and whose; null together with it
     */
    public record Line(
            long id,
            String material,
            String unit,
            BigDecimal amount,
            BigDecimal received,
            @Nullable JobId job,
            @Nullable Work work) {
        /** What is still to come; nothing when more came than was ordered. */
        public BigDecimal open() {
            return amount.subtract(received).max(BigDecimal.ZERO);
        }
    }

    /** What a job of a line is. */
    public record Work(String title, String state, OrderId order, String orderNumber) {}
}
