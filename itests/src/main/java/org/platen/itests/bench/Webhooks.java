package org.platen.itests.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.platen.testkit.storefront.ShopifyStandIn;
import org.platen.testkit.storefront.SignedDelivery;

/** Signed deliveries of ever new orders, written as the storefront would. */
final class Webhooks {
    static final String PATH = "/api/v1/webhooks/" + BenchServer.STOREFRONT;
    private static final long FIRST = 7_000_000_000_000L;

    private final AtomicLong ids = new AtomicLong(FIRST);
    private final URI server;
    private final String secret;
    private final String placed;
    private final String pattern;
    private final Map<String, String> headers;

    Webhooks(URI server, String placed, ShopifyStandIn shopify, String secret) {
        this.server = server;
        this.placed = placed;
        this.secret = secret;
        SignedDelivery delivery = shopify.created(placed, secret);
        this.pattern = new String(delivery.body(), StandardCharsets.UTF_8)
                .replaceFirst("\"name\":\\s*\"#[0-9]+\"", "\"name\":\"#" + placed + "\"");
        this.headers = new LinkedHashMap<>(delivery.headers());
    }

    URI server() {
        return server;
    }

    /** The next order's id at the storefront. */
    long next() {
        return ids.getAndIncrement();
    }

    /** Orders that were sent so far have a lower id. */
    long mark() {
        return ids.get();
    }

    byte[] body(long id) {
        return pattern.replace(placed, String.valueOf(id)).getBytes(StandardCharsets.UTF_8);
    }

    Signer signer() {
        return new Signer(secret, headers);
    }

    /** Signs for one client. */
    static final class Signer {
        private final Mac mac;
        private final Map<String, String> headers;

        private Signer(String secret, Map<String, String> headers) {
            this.headers = new LinkedHashMap<>(headers);
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Headers of a new delivery of this body. */
        Map<String, String> sign(byte[] body) {
            headers.put("X-Shopify-Hmac-Sha256", Base64.getEncoder().encodeToString(mac.doFinal(body)));
            UUID id = UUID.randomUUID();
            headers.put("X-Shopify-Webhook-Id", id.toString());
            headers.put("X-Shopify-Event-Id", id.toString());
            return headers;
        }
    }
}
