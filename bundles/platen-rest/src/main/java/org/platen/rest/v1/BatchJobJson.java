package org.platen.rest.v1;

import org.platen.api.floor.BatchView;
import org.platen.api.job.Phase;

/** A job of a batch. */
public record BatchJobJson(
        long id,
        String href,
        OrderLinkJson order,
        String title,
        String state,
        Phase phase,
        int amount,
        String barcode) {
    static BatchJobJson of(BatchView.Job job) {
        return new BatchJobJson(
                job.id().value(),
                Links.job(job.id()),
                OrderLinkJson.of(job.order(), job.orderNumber()),
                job.title(),
                job.state(),
                job.phase(),
                job.amount(),
                job.barcode());
    }
}
