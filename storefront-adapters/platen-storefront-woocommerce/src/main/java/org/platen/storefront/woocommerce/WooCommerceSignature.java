package org.platen.storefront.woocommerce;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.spi.storefront.Verdict;
import org.platen.storefront.kit.Headers;
import org.platen.storefront.kit.WebhookSecrets;

/** Tells whether a webhook comes from the shop. Only the body is signed, so headers are believed after it. */
final class WooCommerceSignature {
    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,20}");
    private static final int LONGEST_PING = 40;

    private final WebhookSecrets secrets;

    WooCommerceSignature(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    Verdict verify(Map<String, List<String>> headers, byte[] body) {
        Optional<String> signature = Headers.one(headers, "x-wc-webhook-signature");
        if (signature.isEmpty()) {
            return ping(headers, body) ? new Verdict.Ignored("ping") : new Verdict.Forged("no-signature");
        }
        if (!secrets.signed(body, signature.get())) {
            return new Verdict.Forged("bad-signature");
        }
        Optional<String> topic = Headers.one(headers, "x-wc-webhook-topic");
        if (topic.isEmpty()) {
            return new Verdict.Forged("no-topic");
        }
        // No key for duplicates: the delivery id is a hash of webhook and second, the same for different orders. Equal
        // bytes are none either: an order changed and changed back is delivered byte for byte as before, with a
        // modified
        // date that stood still, and dropping that delivery would leave us with the change.
        return new Verdict.Genuine(topic.get(), null);
    }

    /** Comes unsigned when a webhook is saved, and now and then after. */
    private static boolean ping(Map<String, List<String>> headers, byte[] body) {
        return body.length <= LONGEST_PING
                && headers.keySet().stream().noneMatch(name -> name.startsWith("x-wc-"))
                && Headers.one(headers, "content-type")
                        .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                        .isPresent()
                && PING.matcher(new String(body, StandardCharsets.US_ASCII)).matches();
    }
}
