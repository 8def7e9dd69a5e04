package org.platen.rest.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;
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
    /**
     * A line.
     *
     * @param job that gets what arrives; null for stock
     */
    public record Line(
            long id,
            String material,
            String unit,
            BigDecimal amount,
            BigDecimal received,
            @Nullable Long jobId,
            @Nullable LineJob job) {}

    /** The job that a line is for. */
    public record LineJob(
            long id,
            String href,
            @Nullable String title,
            @Nullable String state,
            @Nullable OrderLinkJson order) {
        static LineJob of(JobId id, PurchaseView.@Nullable Work work) {
            return new LineJob(
                    id.value(),
                    Links.job(id),
                    work == null ? null : work.title(),
                    work == null ? null : work.state(),
                    work == null ? null : OrderLinkJson.of(work.order(), work.orderNumber()));
        }
    }

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
                                line.job() == null ? null : LineJob.of(line.job(), line.work())))
                        .toList());
    }
}
