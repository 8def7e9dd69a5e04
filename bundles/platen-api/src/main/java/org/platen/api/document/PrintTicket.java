package org.platen.api.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.BatchId;
import org.platen.api.model.JobId;

/**
 * Labels on their way to a printer.
 *
 * @param batch whose labels; null for those of one job
 * @param job whose label; null for those of a batch
 * @param state NEW, SENT, DEAD or SKIPPED
 * @param problem why the last try failed; null when none did
 */
public record PrintTicket(
        long id,
        String station,
        @Nullable BatchId batch,
        @Nullable JobId job,
        int labels,
        String state,
        int attempts,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant sentAt) {}
