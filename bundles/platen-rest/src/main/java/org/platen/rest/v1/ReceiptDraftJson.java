package org.platen.rest.v1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.ReceiptDraft;

/** What arrived of an order to a supplier. */
public record ReceiptDraftJson(
        @Required List<Line> lines, @Nullable Boolean complete) {
    /** What arrived of a line, and the bin into which it was put. */
    public record Line(
            @Required Long line,
            @Required BigDecimal amount,
            @Required String bin) {}

    public ReceiptDraft toDraft() {
        return new ReceiptDraft(
                lines.stream()
                        .map(line -> new ReceiptDraft.Line(line.line(), line.amount(), line.bin()))
                        .toList(),
                complete != null && complete);
    }
}
