package org.platen.rest.v1;

import org.platen.api.floor.QualityService.RejectRow;

/** Rejects of one kind. */
public record RejectRowJson(String key, String label, long rejects, long waste, long remade, double share) {
    public static RejectRowJson of(RejectRow row) {
        return new RejectRowJson(row.key(), row.label(), row.rejects(), row.waste(), row.remade(), row.share());
    }
}
