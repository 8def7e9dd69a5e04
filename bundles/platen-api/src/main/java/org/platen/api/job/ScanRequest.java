package org.platen.api.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A barcode read at a station.
 *
 * @param station code of the station, or a kind of station where the location has one of it
 * @param at when it was read, for scans that arrive later; null for now
 */
public record ScanRequest(
        String barcode, String station, @Nullable Instant at) {}
