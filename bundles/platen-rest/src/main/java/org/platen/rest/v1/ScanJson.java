package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.ScanRequest;

/** A barcode read at a station. */
public record ScanJson(
        @Required String barcode,
        @Required String station,
        @Nullable Instant at,
        @Nullable String reject) {
    public ScanRequest toRequest() {
        return new ScanRequest(barcode, station, at, reject);
    }
}
