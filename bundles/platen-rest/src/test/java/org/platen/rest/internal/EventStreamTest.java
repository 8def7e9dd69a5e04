package org.platen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.platen.api.live.LiveEvent;
import org.platen.api.model.ItemId;
import org.platen.api.model.JobId;
import org.platen.api.model.OrderId;

@Tag("PG-63")
@Timeout(60)
class EventStreamTest {
    private static final LiveEvent.Change PICKED = new LiveEvent.Change(
            42, "job.scanned", new OrderId(7), new ItemId(9), new JobId(12), "NYC", "printed", "picked", Samples.NOW);

    private final TestApi api = new TestApi().startCore();

    @AfterEach
    void close() throws Exception {
        api.close();
    }

    /** A client that reads line by line. */
    private static final class Client implements AutoCloseable {
        final HttpResponse<InputStream> response;
        private final BufferedReader reader;

        Client(TestApi api, HttpRequest.Builder request) {
            try {
                response = api.http.send(request.build(), BodyHandlers.ofInputStream());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** Lines up to the next empty one. */
        List<String> next() {
            try {
                List<String> lines = new ArrayList<>();
                for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                    lines.add(line);
                }
                return lines;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Client open(String token) {
        return new Client(api, api.as(token, "events/stream"));
    }

    @Test
    void a_client_is_greeted_and_told_of_changes_as_they_happen() throws Exception {
        try (Client client = open("operator")) {
            assertThat(client.response.statusCode()).isEqualTo(200);
            assertThat(client.response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(client.next()).containsExactly("retry: 2000");
            assertThat(client.next())
                    .containsExactly(
                            "id: 41",
                            "event: hello",
                            "data: {\"lastEventId\":41,\"resumed\":false,\"heartbeatSeconds\":15}");

            api.live.tell(PICKED, new LiveEvent.Topic("stock", "NYC", Samples.NOW));
            assertThat(client.next())
                    .containsExactly(
                            "id: 42",
                            "event: change",
                            "data: {\"id\":42,\"kind\":\"job.scanned\",\"order\":7,\"item\":9,\"job\":12,"
                                    + "\"location\":\"NYC\",\"from\":\"printed\",\"state\":\"picked\",\"at\":\""
                                    + Samples.NOW + "\"}");
            assertThat(client.next())
                    .containsExactly(
                            "event: topic",
                            "data: {\"topic\":\"stock\",\"location\":\"NYC\",\"at\":\"" + Samples.NOW + "\"}");
            api.live.tell(new LiveEvent.Link(false, "database"));
            assertThat(client.next()).containsExactly("event: link", "data: {\"live\":false,\"reason\":\"database\"}");
            assertThat(api.get("status/realtime").json().at("/clients").asInt()).isEqualTo(1);
            assertThat(api.get("status/realtime").json().at("/state").asText()).isEqualTo("LIVE");
        }
    }

    @Test
    void who_comes_back_says_what_was_seen_last() throws Exception {
        try (Client client = new Client(api, api.as("operator", "events/stream").header("Last-Event-ID", "40"));
                Client other = new Client(api, api.as("operator", "events/stream?lastEventId=39"))) {
            assertThat(client.response.statusCode()).isEqualTo(200);
            assertThat(other.response.statusCode()).isEqualTo(200);
            assertThat(api.live.resumed).containsExactly(40L, 39L);
        }
        assertThat(api.get("events/stream?lastEventId=x").status()).isEqualTo(400);
    }

    @Test
    void a_stream_is_guarded_as_everything_else() {
        assertThat(api.send(api.request("events/stream")).status()).isEqualTo(401);
        assertThat(api.send(api.as("customer", "events/stream")).status()).isEqualTo(403);
        assertThat(api.live.listeners).isEmpty();
    }

    @Test
    void a_user_has_a_few_streams_and_no_more_until_one_ends() throws Exception {
        List<Client> clients = List.of(open("operator"), open("operator"), open("operator"));
        assertThat(api.get("events/stream").status()).isEqualTo(429);
        try (Client another = open("admin")) {
            assertThat(another.response.statusCode()).isEqualTo(200);
        }
        for (Client client : clients) {
            client.close();
        }
        // A client that has gone is noticed when something is written to it.
        until(() -> {
            api.live.tell(PICKED);
            return api.live.listeners.isEmpty();
        });
        try (Client again = open("operator")) {
            assertThat(again.response.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_and_holds_up_nobody() throws Exception {
        URI root = api.request("events/stream").build().uri();
        try (Socket lazy = new Socket(root.getHost(), root.getPort());
                Client good = open("operator")) {
            lazy.getOutputStream()
                    .write(("GET " + root.getPath() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer admin\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            until(() -> api.live.listeners.size() == 2);
            good.next();
            good.next();
            LiveEvent[] many = new LiveEvent[500];
            java.util.Arrays.fill(many, PICKED);
            for (int i = 0; i < 1000 && api.live.listeners.size() == 2; i++) {
                api.live.tell(many);
                for (int j = 0; j < many.length; j++) {
                    assertThat(good.next()).hasSize(3);
                }
            }
            assertThat(api.live.listeners).hasSize(1);
            api.live.tell(new LiveEvent.Topic("plugins", null, Samples.NOW));
            assertThat(good.next()).first().isEqualTo("event: topic");
        }
    }

    @Test
    void streams_end_when_the_server_stops_and_say_so() throws Exception {
        try (Client client = open("operator")) {
            client.next();
            client.next();
            api.stopCore();
            assertThat(client.next()).containsExactly("event: end", "data: {\"reason\":\"stopping\"}");
            assertThat(client.next()).isEmpty();
            assertThat(api.live.listeners).isEmpty();
        }
        api.startCore();
    }
}
