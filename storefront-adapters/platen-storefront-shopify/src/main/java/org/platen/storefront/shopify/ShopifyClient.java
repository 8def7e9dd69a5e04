package org.platen.storefront.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.storefront.kit.Answer;
import org.platen.storefront.kit.BoundedHttp;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.StrictJson;

/** Talks to the Admin API. Shopify answers 200 to almost everything: what went wrong stands inside. */
final class ShopifyClient {
    private static final Set<String> PASSING =
            Set.of("THROTTLED", "INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "TIMEOUT");
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final int LONGEST_MESSAGE = 300;

    private final ShopifySettings settings;
    private final BoundedHttp http;
    private final Clock clock;
    private final Consumer<String> warnings;
    private final AtomicBoolean warned = new AtomicBoolean();

    ShopifyClient(ShopifySettings settings, Clock clock, Consumer<String> warnings) {
        this.settings = settings;
        this.http = new BoundedHttp(settings.timeout());
        this.clock = clock;
        this.warnings = warnings;
    }

    /** @return the data of the answer */
    JsonNode call(ShopifyDocument document, ObjectNode variables, Budget budget) throws StorefrontException {
        ObjectNode request = StrictJson.mapper().createObjectNode();
        request.put("query", document.text());
        request.set("variables", variables);
        Answer answer = http.send(
                HttpRequest.newBuilder(settings.endpoint())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header("X-Shopify-Access-Token", settings.accessToken())
                        .POST(HttpRequest.BodyPublishers.ofString(StrictJson.write(request), StandardCharsets.UTF_8))
                        .build(),
                budget);
        if (!answer.ok()) {
            throw answer.failure("Shopify refused " + document + ": " + shortened(answer.text()), clock);
        }
        watchVersion(answer);
        return data(document, answer);
    }

    private JsonNode data(ShopifyDocument document, Answer answer) throws StorefrontException {
        JsonNode body;
        try {
            body = StrictJson.read(answer.body());
        } catch (UnreadableException e) {
            throw StorefrontException.passing("Shopify's answer to " + document + " is " + e.getMessage(), null, e);
        }
        JsonNode errors = body.path("errors");
        if (!errors.isMissingNode() && !errors.isNull() && !errors.isEmpty()) {
            throw failure(document, errors, body.path("extensions").path("cost"));
        }
        JsonNode data = body.path("data");
        if (!data.isObject()) {
            throw StorefrontException.passing("Shopify answered nothing to " + document, null, null);
        }
        refuseUserErrors(document, data);
        return data;
    }

    private static StorefrontException failure(ShopifyDocument document, JsonNode errors, JsonNode cost) {
        String text = "Shopify refused " + document + ": " + shortened(StrictJson.write(errors));
        boolean passing = false;
        boolean throttled = false;
        for (JsonNode error : errors) {
            String code = error.path("extensions").path("code").asText();
            passing |= PASSING.contains(code);
            throttled |= code.equals("THROTTLED");
        }
        return passing
                ? StorefrontException.passing(text, throttled ? refill(cost) : null, null)
                : StorefrontException.lasting(text);
    }

    /** Time until the leaky bucket has the points that the query asked for. */
    private static Duration refill(JsonNode cost) {
        double missing = cost.path("requestedQueryCost").asDouble()
                - cost.path("throttleStatus").path("currentlyAvailable").asDouble();
        double rate =
                Math.max(1, cost.path("throttleStatus").path("restoreRate").asDouble(100));
        Duration wait = Duration.ofSeconds((long) Math.ceil(Math.max(0, missing) / rate));
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }

    /** A refusal by the shop's rules: the same call would be refused again. */
    private static void refuseUserErrors(ShopifyDocument document, JsonNode data) throws StorefrontException {
        for (JsonNode payload : data) {
            JsonNode own = payload.path("orderCancelUserErrors");
            JsonNode userErrors = own.isEmpty() ? payload.path("userErrors") : own;
            if (!userErrors.isEmpty()) {
                throw StorefrontException.lasting(
                        "Shopify refused " + document + ": " + shortened(StrictJson.write(userErrors)));
            }
        }
    }

    /** An expired version falls forward in silence, and fields change their meaning. */
    private void watchVersion(Answer answer) {
        String version = answer.headers().firstValue("x-shopify-api-version").orElse(settings.apiVersion());
        if (!version.equals(settings.apiVersion()) && warned.compareAndSet(false, true)) {
            warnings.accept("Storefront " + settings.storefront() + ": Shopify answers as API version " + version
                    + " instead of " + settings.apiVersion() + "; set apiVersion to one that is supported");
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }
}
