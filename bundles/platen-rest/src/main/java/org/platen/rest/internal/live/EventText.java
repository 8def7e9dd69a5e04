package org.platen.rest.internal.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.platen.api.live.LiveEvent;
import org.platen.rest.internal.json.Json;
import org.platen.rest.v1.ChangeEventJson;
import org.platen.rest.v1.HelloEventJson;
import org.platen.rest.v1.LinkEventJson;
import org.platen.rest.v1.ResetEventJson;
import org.platen.rest.v1.TopicEventJson;

/** Events as text/event-stream. The same list is written once, however many clients it is for. */
final class EventText {
    private static final int REMEMBERED = 16;

    private final ObjectMapper json = Json.mapper();
    private final Deque<Written> last = new ArrayDeque<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(List<LiveEvent> events, byte[] bytes) {}

    synchronized byte[] of(List<LiveEvent> events) {
        for (Written written : last) {
            if (same(written.events(), events)) {
                return written.bytes();
            }
        }
        StringBuilder text = new StringBuilder();
        events.forEach(event -> append(text, event));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        last.addFirst(new Written(events, bytes));
        if (last.size() > REMEMBERED) {
            last.removeLast();
        }
        return bytes;
    }

    @SuppressWarnings("ReferenceEquality") // equality would be as long as writing them
    private static boolean same(List<LiveEvent> one, List<LiveEvent> other) {
        return one == other;
    }

    private void append(StringBuilder text, LiveEvent event) {
        if (event instanceof LiveEvent.Change change) {
            append(text, change.id(), "change", ChangeEventJson.of(change));
        } else if (event instanceof LiveEvent.Topic topic) {
            append(text, 0, "topic", TopicEventJson.of(topic));
        } else if (event instanceof LiveEvent.Hello hello) {
            append(
                    text,
                    hello.resumed() ? 0 : hello.lastEventId(),
                    "hello",
                    HelloEventJson.of(hello, Streams.HEARTBEAT_SECONDS));
        } else if (event instanceof LiveEvent.Reset reset) {
            append(text, 0, "reset", new ResetEventJson(reset.reason()));
        } else if (event instanceof LiveEvent.Link link) {
            append(text, 0, "link", new LinkEventJson(link.live(), link.reason()));
        }
    }

    private void append(StringBuilder text, long id, String name, Object data) {
        if (id > 0) {
            text.append("id: ").append(id).append('\n');
        }
        try {
            text.append("event: ")
                    .append(name)
                    .append("\ndata: ")
                    .append(json.writeValueAsString(data))
                    .append("\n\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
