package org.platen.testkit.storefront;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks one-legged OAuth 1.0a as WooCommerce does over plain HTTP: signature, time within 15 minutes, nonce once. */
final class WooCommerceOAuth {
    private static final long WINDOW_SECONDS = 15 * 60;

    private final String key;
    private final String secret;
    private final Set<String> nonces = new HashSet<>();

    WooCommerceOAuth(String key, String secret) {
        this.key = key;
        this.secret = secret;
    }

    /** @return what is wrong; empty when nothing is */
    String problem(String url, Call call) {
        Map<String, String> query = call.query();
        if (call.headers().containsKey("authorization") || !query.containsKey("oauth_signature")) {
            return "Sorry, you cannot list resources."; // Basic over plain HTTP counts as nobody
        }
        if (!key.equals(query.get("oauth_consumer_key"))) {
            return "Consumer key is invalid.";
        }
        if (!query.getOrDefault("oauth_signature", "").equals(signature(url, call))) {
            return "Invalid signature - provided signature does not match.";
        }
        long stamp = Long.parseLong(query.getOrDefault("oauth_timestamp", "0"));
        if (Math.abs(Instant.now().getEpochSecond() - stamp) > WINDOW_SECONDS) {
            return "Invalid timestamp.";
        }
        return nonces.add(query.getOrDefault("oauth_nonce", "")) ? "" : "Invalid nonce - nonce has already been used.";
    }

    private String signature(String url, Call call) {
        Map<String, String> signed = new TreeMap<>();
        call.query().forEach((name, value) -> signed.put(encoded(name), encoded(value)));
        signed.remove("oauth_signature");
        StringBuilder parameters = new StringBuilder();
        signed.forEach((name, value) -> parameters
                .append(parameters.isEmpty() ? "" : "%26")
                .append(encoded(name))
                .append("%3D")
                .append(encoded(value)));
        String base = call.method() + "&" + encoded(url) + "&" + parameters;
        String algorithm = "HMAC-SHA1".equals(call.query().get("oauth_signature_method")) ? "HmacSHA1" : "HmacSHA256";
        return SignedDelivery.hmac(algorithm, secret + "&", base.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
