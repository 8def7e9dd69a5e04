package org.platen.api.stock;

import java.math.BigDecimal;
import java.util.List;

/**
 * What arrived of an order to a supplier; more or less than was ordered.
 *
 * @param complete nobody waits for the rest
 */
public record ReceiptDraft(List<Line> lines, boolean complete) {
    public ReceiptDraft {
        lines = List.copyOf(lines);
    }

    /** What arrived of a line, and the bin into which it was put. */
    public record Line(long line, BigDecimal amount, String bin) {}
}
