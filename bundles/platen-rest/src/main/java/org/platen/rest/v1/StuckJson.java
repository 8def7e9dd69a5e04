package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.delivery.ProblemView;
import org.platen.api.model.OrderId;

/** Something on the problem page: a dead letter or a poison delivery. */
public record StuckJson(
        String kind,
        long id,
        String storefront,
        @Nullable LinkJson order,
        String topic,
        String problem,
        int attempts,
        Instant since) {
    public static StuckJson of(ProblemView problem) {
        OrderId order = problem.order();
        return new StuckJson(
                problem.kind(),
                problem.id(),
                problem.storefront(),
                order == null ? null : LinkJson.order(order),
                problem.topic(),
                problem.problem(),
                problem.attempts(),
                problem.since());
    }
}
