package org.platen.testkit.storefront;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook as a vendor sends it.
 *
 * @param headers names as the vendor writes them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedDelivery(Map<String, String> headers, byte[] body) {

    /** Headers as an adapter gets them: names in lower case. */
    public Map<String, List<String>> received() {
        Map<String, List<String>> received = new LinkedHashMap<>();
        headers.forEach((name, value) -> received.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return received;
    }

    public SignedDelivery with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new SignedDelivery(changed, body);
    }

    public SignedDelivery without(String header) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new SignedDelivery(changed, body);
    }

    public SignedDelivery with(byte[] otherBody) {
        return new SignedDelivery(headers, otherBody);
    }

    /** Posts it. @return the status of the answer */
    public int send(URI target) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Base64 of the HMAC-SHA256, as both vendors sign. */
    static String hmac(String secret, byte[] body) {
        return hmac("HmacSHA256", secret, body);
    }

    static String hmac(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
