package org.platen.api.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;
import org.platen.api.model.ShipmentId;

/**
 * Labels on their way to a printer.
 *
 * @param batch whose labels; null otherwise
 * @param job whose label; null otherwise
 * @param shipment whose shipping label, that of the package; null otherwise
 * @param state NEW, SENT, DEAD or SKIPPED
 * @param problem why the last try failed; null when none did
 */
public record PrintTicket(
        long id,
        String station,
        @Nullable BatchId batch,
        @Nullable JobId job,
        @Nullable ShipmentId shipment,
        @Nullable Integer packageNumber,
        int labels,
        String state,
        int attempts,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt) {}
