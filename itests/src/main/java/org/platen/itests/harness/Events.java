package org.platen.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An open stream of events, read beside the test. */
public final class Events implements AutoCloseable {
    /** One event; its id is null where it has none. */
    public record Event(@Nullable String id, String name, JsonNode data) {}

    private final HttpResponse<InputStream> response;
    private final List<Event> seen = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    /** @param header name and value of what says who listens */
    public Events(PlatenServer server, String header, String value, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve("/api/v1/events/stream"))
                .header("Accept", "text/event-stream")
                .header(header, value);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (response.statusCode() != 200) {
            throw new AssertionError("The stream was answered " + response.statusCode());
        }
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String name = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && name != null && data != null) {
                    seen.add(new Event(id, name, Json.read(data)));
                    id = null;
                    name = null;
                    data = null;
                }
            }
        } catch (IOException e) {
            // The connection is what ended.
        }
        ended = true;
    }

    public List<Event> seen() {
        return List.copyOf(seen);
    }

    public boolean ended() {
        return ended;
    }

    /** The first event that is so, now or soon. */
    public Event await(String what, Predicate<Event> such) {
        return Waiting.of(
                what, Duration.ofSeconds(15), () -> seen.stream().filter(such).findFirst());
    }

    public Event await(String name) {
        return await("event " + name, event -> event.name().equals(name));
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
