package org.platen.carrier.easypost;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.platen.spi.carrier.CarrierException;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.storefront.kit.Answer;
import org.platen.storefront.kit.BoundedHttp;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.StrictJson;

/** Calls of EasyPost's API. The key goes to the API's own address and nowhere else. */
final class EasyPostClient {
    private static final int LONGEST_MESSAGE = 300;

    private final EasyPostSettings settings;
    private final BoundedHttp http;
    private final Clock clock;

    EasyPostClient(EasyPostSettings settings, Clock clock) {
        this.settings = settings;
        this.http = new BoundedHttp(settings.timeout());
        this.clock = clock;
    }

    /** What the API said, whatever its status is; {@code body} is an empty object where it was no JSON. */
    record Reply(Answer answer, JsonNode body) {
        boolean ok() {
            return answer.ok();
        }

        String code() {
            return body.path("error").path("code").asText();
        }
    }

    JsonNode get(String path, Budget budget) throws CarrierException {
        return content(call("GET", path, null, budget));
    }

    JsonNode post(String path, JsonNode body, Budget budget) throws CarrierException {
        return content(call("POST", path, body, budget));
    }

    /** @throws CarrierException passing, when no answer came: what was asked may have been done */
    Reply call(String method, String path, @Nullable JsonNode body, Budget budget) throws CarrierException {
        String login = Base64.getEncoder().encodeToString((settings.apiKey() + ":").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.base() + path))
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + login);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(StrictJson.write(body), StandardCharsets.UTF_8));
        }
        Answer answer = send(request.build(), budget);
        try {
            return new Reply(answer, StrictJson.read(answer.body()));
        } catch (UnreadableException e) {
            if (answer.ok()) {
                throw CarrierException.passing("EasyPost's answer to " + path + " is " + e.getMessage(), null, e);
            }
            return new Reply(answer, StrictJson.mapper().createObjectNode());
        }
    }

    private JsonNode content(Reply reply) throws CarrierException {
        if (!reply.ok()) {
            throw failure(reply);
        }
        return reply.body();
    }

    /** The failure that this answer means; lasting only where the API says itself that it refused. */
    CarrierException failure(Reply reply) {
        String message = reply.body().path("error").path("message").asText();
        String text = message.isEmpty() ? "no reason given" : message;
        StorefrontException meaning = reply.answer()
                .failure(
                        "EasyPost: " + text.substring(0, Math.min(text.length(), LONGEST_MESSAGE)) + " (" + reply.code()
                                + ")",
                        clock);
        String words = String.valueOf(meaning.getMessage());
        return meaning.isLasting()
                ? CarrierException.lasting(words)
                : CarrierException.passing(words, meaning.retryAfter().orElse(null), meaning);
    }

    /** A label file, without our key, from a host that is on the list. */
    byte[] file(String address, Budget budget) throws CarrierException {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw CarrierException.lasting("EasyPost names a label file that is no address");
        }
        if (!settings.fetchable(uri)) {
            throw CarrierException.lasting("The label file is at " + uri.getHost() + ", which is not among labelHosts");
        }
        Answer answer = send(HttpRequest.newBuilder(uri).build(), budget);
        if (!answer.ok()) {
            throw CarrierException.passing("The label file is answered HTTP " + answer.status(), null, null);
        }
        return answer.body();
    }

    private Answer send(HttpRequest request, Budget budget) throws CarrierException {
        try {
            return http.send(request, budget);
        } catch (StorefrontException e) {
            throw CarrierException.passing(
                    String.valueOf(e.getMessage()), e.retryAfter().orElse(null), e);
        }
    }
}
