package org.platen.api.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/**
 * Scans that a device made while it had no network (N-11). They take effect in their order and at their own times; one
 * that no longer fits is kept as a conflict for a person. None is lost, and sending them again changes nothing.
 */
@ProviderType
public interface OfflineScanService {
    /** Most scans of one call. */
    int MOST = 1000;

    /**
     * Scans of a device, oldest first.
     *
     * @param device name of the device, under which its scans' ids are unique
     * @param sentAt what the device's clock says now, from which its error is known; null when it is right
     */
    record Replay(String device, @Nullable Instant sentAt, List<OfflineScan> scans) {}

    /**
     * One scan.
     *
     * @param id unique for the device
     * @param at by the device's clock
     */
    record OfflineScan(
            String id,
            String barcode,
            String station,
            Instant at,
            @Nullable String reject) {}

    /** What became of a scan. */
    enum Outcome {
        /** It moved its job. */
        APPLIED,
        /** Its job was there already. */
        REPEATED,
        /** It does not fit what happened meanwhile; see the conflict. */
        CONFLICT
    }

    /** What became of a scan. Either answer or conflict is there. */
    record Result(
            String id,
            Outcome outcome,
            @Nullable ScanAnswer answer,
            @Nullable Conflict conflict) {}

    /**
     * A scan that did not fit.
     *
     * @param at by the clock of the platform
     * @param code error code
     * @param message why, for people
     * @param settledAt null while nobody dealt with it
     */
    record Conflict(
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
            @Nullable String note) {}

    /**
     * Takes the scans in, in their order. A command barcode means the piece that was read before it at its station, though
     * that did not fit; it is a conflict where that was none. What fails for want of the database, or of a decoration type that is being exchanged, fails as a
     * whole and may be sent again.
     */
    List<Result> replay(Call call, Replay replay);

    /** Oldest first; the open ones only, unless all are asked for. */
    Page<Conflict> conflicts(Call call, boolean all, PageRequest page);

    /** A person dealt with it. */
    Conflict settle(Call call, long conflict, String note);
}
