package org.platen.rest.v1;

import java.time.Instant;
import java.util.Map;
import org.platen.api.access.Call;
import org.platen.api.view.SavedView;

/** Filters, columns and order of a list, kept by a person. */
public record ViewJson(
        String page,
        String name,
        String owner,
        boolean mine,
        boolean shared,
        Map<String, Object> content,
        Instant updatedAt) {
    public static ViewJson of(Call call, SavedView view, Map<String, Object> content) {
        return new ViewJson(
                view.page(),
                view.name(),
                view.owner(),
                view.owner().equals(call.actor()),
                view.shared(),
                content,
                view.updatedAt());
    }
}
