package org.platen.rest.v1;

import org.platen.api.floor.QualityService.RejectReason;

/** A reason for rejecting a piece. */
public record RejectReasonJson(String code, String label, boolean active) {
    public static RejectReasonJson of(RejectReason reason) {
        return new RejectReasonJson(reason.code(), reason.label(), reason.active());
    }
}
