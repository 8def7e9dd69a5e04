package org.platen.api.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A barcode read at a station.
 *
 * @param barcode a job's, a batch's, or a command of {@link StationCommand}
 * @param station code of the station, or a kind of station where the location has one of it
 * @param at when it was read, for scans that arrive later; null for now. In the future or more than seven days ago it is
 *     the word of a wrong clock, and now is taken
 * @param reject code of the reason why the piece is rejected instead of going on; null when it is fine
 */
public record ScanRequest(
        String barcode,
        String station,
        @Nullable Instant at,
        @Nullable String reject) {

    public ScanRequest(String barcode, String station, @Nullable Instant at) {
        this(barcode, station, at, null);
    }
}
