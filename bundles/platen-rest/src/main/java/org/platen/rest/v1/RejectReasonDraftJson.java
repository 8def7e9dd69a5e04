package org.platen.rest.v1;

import org.jspecify.annotations.Nullable;
import org.platen.api.floor.QualityService.RejectReason;

/** A reject reason as it is entered; active unless said otherwise. */
public record RejectReasonDraftJson(
        @Required String label, @Nullable Boolean active) {
    public RejectReason toReason(String code) {
        return new RejectReason(code, label, active == null || active);
    }
}
