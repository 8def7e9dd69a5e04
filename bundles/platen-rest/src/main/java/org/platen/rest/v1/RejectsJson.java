package org.platen.rest.v1;

import java.util.List;
import org.platen.api.floor.QualityService.RejectRow;

/** The report of rejects. */
public record RejectsJson(List<RejectRowJson> items) {
    public static RejectsJson of(List<RejectRow> rows) {
        return new RejectsJson(rows.stream().map(RejectRowJson::of).toList());
    }
}
