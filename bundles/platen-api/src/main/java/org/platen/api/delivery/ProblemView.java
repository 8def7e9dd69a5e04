package org.platen.api.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.OrderId;

/**
 * Something that needs a person: a dead letter or a poison delivery.
 *
 * @param kind OUTBOX, INBOX or PRINT, for labels; the storefront of the latter is a station
 */
public record ProblemView(
        String kind,
        long id,
        String storefront,
        @Nullable OrderId order,
        String topic,
        String problem,
        int attempts,
        Instant since) {}
