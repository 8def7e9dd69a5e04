package org.platen.storefront.woocommerce;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-legged OAuth 1.0a, which WooCommerce asks for over plain HTTP. */
final class OAuthSignature {
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE_BYTES = 16;

    private final String key;
    private final String secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OAuthSignature(String key, String secret, Clock clock) {
        this.key = key;
        this.secret = secret;
        this.clock = clock;
    }

    /** The query with the signature. */
    SortedMap<String, String> signed(String method, URI address, Map<String, String> query) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        SortedMap<String, String> signed = new TreeMap<>(query);
        signed.put("oauth_consumer_key", key);
        signed.put("oauth_nonce", HexFormat.of().formatHex(nonce));
        signed.put("oauth_signature_method", "HMAC-SHA256");
        signed.put("oauth_timestamp", String.valueOf(clock.instant().getEpochSecond()));
        String base = method + "&" + encoded(address.toString()) + "&" + encoded(query(signed));
        signed.put("oauth_signature", hmac(base));
        return signed;
    }

    static String query(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private String hmac(String base) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    /** As RFC 3986 wants it; the JDK writes forms. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
