package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.api.live.LiveEvent;

/** Event {@code topic}: something beside orders and jobs changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopicEventJson(String topic, @Nullable String location, Instant at) {
    public static TopicEventJson of(LiveEvent.Topic topic) {
        return new TopicEventJson(topic.topic(), topic.location(), topic.at());
    }
}
