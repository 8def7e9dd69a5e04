package org.platen.rest.v1;

import org.platen.api.live.LiveEvent;

/** Event {@code hello}: the first one. */
public record HelloEventJson(long lastEventId, boolean resumed, int heartbeatSeconds) {
    public static HelloEventJson of(LiveEvent.Hello hello, int heartbeatSeconds) {
        return new HelloEventJson(hello.lastEventId(), hello.resumed(), heartbeatSeconds);
    }
}
