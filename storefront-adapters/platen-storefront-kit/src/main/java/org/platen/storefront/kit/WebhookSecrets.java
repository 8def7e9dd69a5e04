package org.platen.storefront.kit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secrets that may have signed a webhook: several while one replaces another. */
public final class WebhookSecrets {
    private static final int SHORTEST = 8;
    private static final String HMAC = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /** @throws IllegalArgumentException when there is none, or one that could be guessed */
    public WebhookSecrets(List<String> secrets) {
        List<SecretKeySpec> made = new ArrayList<>();
        for (String secret : secrets) {
            if (secret.isBlank()) {
                continue;
            }
            if (secret.length() < SHORTEST) {
                throw new IllegalArgumentException("a webhook secret has fewer than " + SHORTEST + " characters");
            }
            made.add(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
        }
        if (made.isEmpty()) {
            throw new IllegalArgumentException("no webhook secret is configured (.webhookSecret)");
        }
        this.keys = List.copyOf(made);
    }

    /** Whether the base64 text is the HMAC-SHA256 of the raw bytes under one of the secrets. */
    public boolean signed(byte[] body, String base64) {
        byte[] given = base64.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        // All secrets are tried in any case, so that the time does not tell which one it was.
        for (SecretKeySpec key : keys) {
            right |= MessageDigest.isEqual(Base64.getEncoder().encode(hmac(key, body)), given);
        }
        return right;
    }

    private static byte[] hmac(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return keys.size() + " secret(s)";
    }
}
