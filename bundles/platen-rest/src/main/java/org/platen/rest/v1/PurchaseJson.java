package org.platen.rest.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.PurchaseView;

/** An order to a supplier. */
public record PurchaseJson(
        long id,
        String href,
        String supplier,
        String location,
        @Nullable String reference,
        PurchaseView.State state,
        String actor,
        Instant createdAt,
        List<Line> lines)
        implements Linked {
    /** A line. */
    public record Line(
            long id,
            String material,
            String unit,
            BigDecimal amount,
            BigDecimal received,
            @Nullable Long jobId,
            @Nullable LinkJson job) {}

    public static PurchaseJson of(PurchaseView purchase) {
        return new PurchaseJson(
                purchase.id(),
                Links.ROOT + "/purchase-orders/" + purchase.id(),
                purchase.supplier(),
                purchase.location(),
                purchase.reference(),
                purchase.state(),
                purchase.actor(),
                purchase.createdAt(),
                purchase.lines().stream()
                        .map(line -> new Line(
                                line.id(),
                                line.material(),
                                line.unit(),
                                Amounts.of(line.amount()),
                                Amounts.of(line.received()),
                                line.job() == null ? null : line.job().value(),
                                line.job() == null ? null : LinkJson.job(line.job())))
                        .toList());
    }
}
