package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.live.LiveEvent;

/** Event {@code change}: a mark of the history; its id is the event's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeEventJson(
        long id,
        String kind,
        long order,
        @Nullable Long item,
        @Nullable Long job,
        @Nullable String location,
        @Nullable String from,
        @Nullable String state,
        Instant at) {
    public static ChangeEventJson of(LiveEvent.Change change) {
        return new ChangeEventJson(
                change.id(),
                change.kind(),
                change.order().value(),
                change.item() == null ? null : change.item().value(),
                change.job() == null ? null : change.job().value(),
                change.location(),
                change.from(),
                change.state(),
                change.at());
    }
}
