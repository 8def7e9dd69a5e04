package org.platen.storefront.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.spi.storefront.StorefrontException;
import org.platen.spi.storefront.UnreadableException;
import org.platen.storefront.kit.Answer;
import org.platen.storefront.kit.BoundedHttp;
import org.platen.storefront.kit.Budget;
import org.platen.storefront.kit.StrictJson;

/** Talks to the REST API v3: Basic over https, OAuth 1.0a over http (where Basic is refused). */
final class WooCommerceClient {
    private static final String API = "/wc/v3";
    private static final int LONGEST_MESSAGE = 300;

    private final WooCommerceSettings settings;
    private final BoundedHttp http;
    private final Clock clock;
    private final OAuthSignature oauth;

    WooCommerceClient(WooCommerceSettings settings, Clock clock) {
        this.settings = settings;
        this.http = new BoundedHttp(settings.timeout());
        this.clock = clock;
        this.oauth = new OAuthSignature(settings.consumerKey(), settings.consumerSecret(), clock);
    }

    JsonNode get(String path, Map<String, String> query, Budget budget) throws StorefrontException {
        return content(send("GET", path, query, null, budget), path);
    }

    /** Empty when the shop answers 404 with one of the codes; any other 404 is a failure, not an absence. */
    Optional<JsonNode> find(String path, Set<String> absent, Budget budget) throws StorefrontException {
        Answer answer = send("GET", path, Map.of(), null, budget);
        return answer.status() == 404 && absent.contains(code(answer))
                ? Optional.empty()
                : Optional.of(content(answer, path));
    }

    JsonNode post(String path, JsonNode body, Budget budget) throws StorefrontException {
        return content(send("POST", path, Map.of(), body, budget), path);
    }

    JsonNode put(String path, JsonNode body, Budget budget) throws StorefrontException {
        return content(send("PUT", path, Map.of(), body, budget), path);
    }

    private Answer send(String method, String path, Map<String, String> query, @Nullable JsonNode body, Budget budget)
            throws StorefrontException {
        SortedMap<String, String> parameters = new TreeMap<>(query);
        URI address = URI.create(settings.base() + (settings.plainPermalinks() ? "/" : "/wp-json" + API + path));
        if (settings.plainPermalinks()) {
            parameters.put("rest_route", API + path);
        }
        boolean plain = !"https".equalsIgnoreCase(address.getScheme());
        SortedMap<String, String> asked = plain ? oauth.signed(method, address, parameters) : parameters;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + (asked.isEmpty() ? "" : "?" + OAuthSignature.query(asked))))
                .header("Accept", "application/json");
        if (!plain) {
            request.header("Authorization", basic());
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json; charset=utf-8");
            request.method(method, HttpRequest.BodyPublishers.ofString(StrictJson.write(body), StandardCharsets.UTF_8));
        }
        return http.send(request.build(), budget);
    }

    private String basic() {
        String pair = settings.consumerKey() + ":" + settings.consumerSecret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode content(Answer answer, String path) throws StorefrontException {
        if (!answer.ok()) {
            throw answer.failure("WooCommerce refused " + path + ": " + message(answer), clock);
        }
        try {
            return StrictJson.read(answer.body());
        } catch (UnreadableException e) {
            // A plugin's warning in front of the JSON, or a page of a security plugin: others will see to it.
            throw StorefrontException.passing(
                    "WooCommerce's answer to " + path + " is " + e.getMessage() + ": " + shortened(answer.text()),
                    null,
                    e);
        }
    }

    private static String code(Answer answer) {
        try {
            return StrictJson.read(answer.body()).path("code").asText();
        } catch (UnreadableException e) {
            return "";
        }
    }

    private static String message(Answer answer) {
        return shortened(answer.text());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }
}
