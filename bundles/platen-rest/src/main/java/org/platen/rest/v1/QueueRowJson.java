package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.Phase;
import org.platen.api.job.QueueRow;

/**
 * A live job as a row of the queue.
 *
 * @param attributes given by its decoration type when the job was made
 */
public record QueueRowJson(
        long id,
        String href,
        OrderLinkJson order,
        String orderNumber,
        String title,
        String decoration,
        String state,
        Phase phase,
        int amount,
        @Nullable String location,
        @Nullable String device,
        Instant deadline,
        QueueRow.Due due,
        boolean held,
        @Nullable String why,
        List<String> allowed,
        Map<String, String> attributes) {
    public static QueueRowJson of(QueueRow row) {
        return new QueueRowJson(
                row.id().value(),
                Links.job(row.id()),
                OrderLinkJson.of(row.order(), row.orderNumber()),
                row.orderNumber(),
                row.title(),
                row.decoration(),
                row.state(),
                row.phase(),
                row.amount(),
                row.location(),
                row.device(),
                row.deadline(),
                row.due(),
                row.held(),
                row.why(),
                row.allowed(),
                row.attributes());
    }
}
