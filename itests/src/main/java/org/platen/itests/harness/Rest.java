package org.platen.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.platen.testkit.storefront.SignedDelivery;

/** The REST interface as a client sees it; paths are below {@code /api/v1} unless they begin with {@code /health}. */
public final class Rest {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final Map<String, String> headers;

    Rest(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    /** The same, with the token of somebody. */
    public Rest as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Rest as(String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + pair);
    }

    public Rest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Rest(server, more);
    }

    public Rest without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Rest(server, fewer);
    }

    /** The same person at another server of the same shop. */
    public Rest at(PlatenServer other) {
        return new Rest(other.address(), headers);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    /** The items of all pages of a list. */
    public List<JsonNode> all(String list) {
        return all(list, this::get);
    }

    /** The same, however a page of it is got. */
    public static List<JsonNode> all(String list, Function<String, Answer> get) {
        List<JsonNode> items = new ArrayList<>();
        String first = list + (list.contains("?") ? "&" : "?") + "limit=200";
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = get.apply(next).expect(200).json();
            items.addAll(Json.items(page.path("items")));
            next = page.path("next").isTextual()
                    ? first + "&after=" + encode(page.path("next").asText())
                    : "";
        }
        return items;
    }

    public static List<Long> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asLong()).toList();
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), "");
    }

    public Answer post(String path, Object json) {
        return json("POST", path, json);
    }

    public Answer put(String path, Object json) {
        return json("PUT", path, json);
    }

    public Answer patch(String path, Object json) {
        return json("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    /** A body of any kind. */
    public Answer post(String path, String contentType, byte[] body) {
        return with("Content-Type", contentType)
                .send("POST", path, BodyPublishers.ofByteArray(body), body.length + " bytes");
    }

    public Answer webhook(String storefront, SignedDelivery delivery) {
        Rest sender = this;
        for (Map.Entry<String, String> header : delivery.headers().entrySet()) {
            sender = sender.with(header.getKey(), header.getValue());
        }
        return sender.send(
                "POST", "/webhooks/" + storefront, BodyPublishers.ofByteArray(delivery.body()), "a signed delivery");
    }

    public Answer call(String method, String path) {
        return send(method, path, BodyPublishers.noBody(), "");
    }

    public Answer json(String method, String path, Object json) {
        String body = json instanceof String text ? text : Json.write(json);
        return with("Content-Type", "application/json").send(method, path, BodyPublishers.ofString(body), body);
    }

    private Answer send(String method, String path, BodyPublisher body, String shown) {
        String target = path.startsWith("/health") || path.startsWith("/api/") ? path : "/api/v1" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(target))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        try {
            return new Answer(
                    method + " " + target + (shown.isEmpty() ? "" : "\n   " + shown),
                    HTTP.send(request.build(), Rest::body));
        } catch (IOException e) {
            throw new NoAnswer(method + " " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(method + " " + target, e);
        }
    }

    /** For one segment of a path or one value of a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The connection broke before an answer: nobody knows whether the server did it. */
    public static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoAnswer(String request, Exception cause) {
            super("No answer to " + request + ": " + cause, cause);
        }
    }

    /** All of it; of a stream that goes on for ever, nothing. */
    private static BodySubscriber<byte[]> body(HttpResponse.ResponseInfo answer) {
        boolean endless = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless
                ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), Rest::left)
                : BodySubscribers.ofByteArray();
    }

    private static byte[] left(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new byte[0];
    }
}
