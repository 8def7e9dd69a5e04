package org.platen.itests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.platen.itests.harness.Json;

/** The REST interface as the demo uses it: everything but a 2xx is a refusal. */
final class Api {
    /** The server said no. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String detail;

        Refused(String request, int status, String body) {
            super(request + " was answered " + status + ": " + body);
            this.status = status;
            this.detail = Json.read(body).path("detail").asText(body);
        }

        int status() {
            return status;
        }

        /** The reason in words. */
        String detail() {
            return detail;
        }
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final String authorization;

    private Api(URI server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    static Api byPassword(URI server, String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Api(server, "Basic " + pair);
    }

    Api byToken(String token) {
        return new Api(server, "Bearer " + token);
    }

    URI webhook(String storefront) {
        return server.resolve("/api/v1/webhooks/" + storefront);
    }

    JsonNode get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    JsonNode post(String path) {
        return send("POST", path, "application/json", BodyPublishers.noBody());
    }

    JsonNode post(String path, Object json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(Json.write(json)));
    }

    JsonNode put(String path, Object json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(Json.write(json)));
    }

    JsonNode patch(String path, Object json) {
        return send("PATCH", path, "application/json", BodyPublishers.ofString(Json.write(json)));
    }

    /** Uploads a file. @return its hash */
    String upload(byte[] content) {
        return send("POST", "/files", "application/octet-stream", BodyPublishers.ofByteArray(content))
                .path("sha256")
                .asText();
    }

    private JsonNode send(String method, String path, String type, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refused(method + " " + path, answer.statusCode(), answer.body());
            }
            return Json.read(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new DemoFailure(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure(method + " " + path + " was not answered", e);
        }
    }
}
