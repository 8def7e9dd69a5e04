package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.platen.api.access.Call;
import org.platen.api.view.SavedView;

/** Filters, columns and order of a list, kept by a person. */
public record ViewJson(
        String page,
        String name,
        String owner,
        boolean mine,
        boolean shared,
        @JsonRawValue @Schema(type = "object") String content,
        Instant updatedAt) {
    public static ViewJson of(Call call, SavedView view) {
        return new ViewJson(
                view.page(),
                view.name(),
                view.owner(),
                view.owner().equals(call.actor()),
                view.shared(),
                view.content(),
                view.updatedAt());
    }
}
