package org.platen.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the server answered. Every refusal has the shape that clients were promised, or the test fails here. */
public final class Answer {
    private final String request;
    private final HttpResponse<byte[]> response;

    Answer(String request, HttpResponse<byte[]> response) {
        this.request = request;
        this.response = response;
        if (response.statusCode() >= 400) {
            List<String> faults = ProblemShape.faults(
                    response.statusCode(), header("content-type").orElse(""), response.body());
            if (!faults.isEmpty()) {
                throw new AssertionError("A refusal out of shape: " + faults + "\n" + this);
            }
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** Any of these statuses, or the test fails and shows the answer. */
    public Answer expect(int... statuses) {
        for (int status : statuses) {
            if (status == response.statusCode()) {
                return this;
            }
        }
        throw new AssertionError("Expected " + java.util.Arrays.toString(statuses) + " but got\n" + this);
    }

    public boolean ok() {
        return response.statusCode() / 100 == 2;
    }

    public JsonNode json() {
        return Json.read(response.body());
    }

    public byte[] bytes() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String etag() {
        return header("etag").orElseThrow(() -> new AssertionError("no ETag in\n" + this));
    }

    @Override
    public String toString() {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return request + "\n-> " + response.statusCode() + " " + body.substring(0, Math.min(body.length(), 2_000));
    }
}
