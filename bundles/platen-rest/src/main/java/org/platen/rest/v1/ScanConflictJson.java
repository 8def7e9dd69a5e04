package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.OfflineScanService.Conflict;

/** A scan that came too late to fit. */
public record ScanConflictJson(
        long id,
        String device,
        String scan,
        String barcode,
        String station,
        Instant at,
        Instant receivedAt,
        String code,
        String message,
        String actor,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String note) {
    public static ScanConflictJson of(Conflict one) {
        return new ScanConflictJson(
                one.id(),
                one.device(),
                one.scan(),
                one.barcode(),
                one.station(),
                one.at(),
                one.receivedAt(),
                one.code(),
                one.message(),
                one.actor(),
                one.settledAt(),
                one.settledBy(),
                one.note());
    }
}
