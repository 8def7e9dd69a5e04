package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.SpoView;

/** The words of Infigo's shared print operations: the newest visible status and every mark. */
public record SpoJson(@Nullable String spoStatus, List<MarkJson> marks) implements OrderDocument, JobDocument {
    public static SpoJson of(SpoView view) {
        return new SpoJson(
                view.spoStatus(), view.marks().stream().map(MarkJson::of).toList());
    }
}
