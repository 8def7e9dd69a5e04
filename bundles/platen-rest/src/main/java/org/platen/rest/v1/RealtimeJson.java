package org.platen.rest.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.live.LiveService;

/** The state of live events at this node. */
public record RealtimeJson(
        LiveService.State state,
        int clients,
        long lastEventId,
        long lagMillis,
        @Nullable Instant lastReadAt) {
    public static RealtimeJson of(LiveService.Status status) {
        return new RealtimeJson(
                status.state(), status.clients(), status.lastEventId(), status.lagMillis(), status.lastReadAt());
    }
}
