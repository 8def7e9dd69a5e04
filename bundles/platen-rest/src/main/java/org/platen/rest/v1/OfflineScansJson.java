package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.job.OfflineScanService.OfflineScan;
import org.platen.api.job.OfflineScanService.Replay;

/** Scans that a device made without a network, in their order. */
public record OfflineScansJson(
        @Required String device, @Nullable Instant sentAt, List<Scan> scans) {
    /** One scan, by the device's clock. */
    public record Scan(
            @Required String id,
            @Required String barcode,
            @Required String station,
            @Required Instant at,
            @Nullable String reject) {}

    public Replay toReplay() {
        return new Replay(
                device,
                sentAt,
                scans.stream()
                        .map(scan ->
                                new OfflineScan(scan.id(), scan.barcode(), scan.station(), scan.at(), scan.reject()))
                        .toList());
    }
}
