package org.platen.core.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.JobId;

/**
 * The newest mark that a station left.
 *
 * @param batch id of the batch by whose barcode the job was scanned; null when its own was
 * @param version version of the job that the mark made; null when the mark moved nothing
 */
public record LastScan(
        JobId job,
        @Nullable Long version,
        String name,
        @Nullable String from,
        @Nullable String to,
        Instant at,
        @Nullable Long batch) {}
