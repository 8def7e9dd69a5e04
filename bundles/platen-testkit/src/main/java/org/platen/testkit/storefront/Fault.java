package org.platen.testkit.storefront;

import java.util.Map;

/** A way in which a vendor's server fails. */
public sealed interface Fault {
    /** Answers with a status instead of doing the work. */
    record Refusal(int status, Map<String, String> headers, String body) implements Fault {}

    /** Takes the call and says nothing until the stand-in closes. */
    record Silence() implements Fault {}

    /** Does the work and says nothing until the stand-in closes. */
    record Stalled() implements Fault {}

    /** Does the work, then the connection breaks before the answer. */
    record LostAnswer() implements Fault {}

    static Fault tooMany(int seconds) {
        return new Refusal(429, Map.of("Retry-After", String.valueOf(seconds)), "{\"errors\":\"slow down\"}");
    }

    static Fault status(int status) {
        return new Refusal(status, Map.of("Content-Type", "text/html"), "<html><h1>" + status + "</h1></html>");
    }

    /** HTTP 200 that is none. */
    static Fault body(String body) {
        return new Refusal(200, Map.of(), body);
    }
}
