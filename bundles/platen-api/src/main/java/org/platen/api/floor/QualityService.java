package org.platen.api.floor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/** Why pieces are rejected, and how many were (G-1). */
@ProviderType
public interface QualityService {
    /**
     * A reason for rejecting a piece.
     *
     * @param code up to 20 capital letters and digits; part of the barcode that rejects
     */
    record RejectReason(String code, String label, boolean active) {}

    /** What rejects are counted by. */
    enum By {
        REASON,
        DEVICE,
        OPERATOR,
        DECORATION
    }

    /**
     * Rejects of one kind.
     *
     * @param key reason, device, operator or decoration type; empty where it is not known
     * @param rejects attempts that failed
     * @param waste pieces that they cost
     * @param remade how many of them were made again
     * @param share of all rejects of the report, 0 to 1
     */
    record RejectRow(String key, String label, long rejects, long waste, long remade, double share) {}

    List<RejectReason> reasons(Call call);

    /** Makes or changes the reason of that code. */
    RejectReason putReason(Call call, RejectReason reason);

    /** Rejects from (inclusive) to (exclusive), most first. */
    List<RejectRow> rejects(Call call, Instant from, Instant to, By by, @Nullable String location);
}
