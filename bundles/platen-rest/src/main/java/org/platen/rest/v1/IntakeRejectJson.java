package org.platen.rest.v1;

import java.time.Instant;
import org.platen.api.intake.IntakeRejects;

/** A storefront order that was not let in. */
public record IntakeRejectJson(
        long id,
        String storefront,
        String externalId,
        String orderNumber,
        String code,
        String reason,
        int attempts,
        Instant since) {
    public static IntakeRejectJson of(IntakeRejects.Reject reject) {
        return new IntakeRejectJson(
                reject.id(),
                reject.storefront(),
                reject.externalId(),
                reject.orderNumber(),
                reject.code(),
                reject.reason(),
                reject.attempts(),
                reject.since());
    }
}
