package org.platen.rest.internal.access;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.Call;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.json.Bodies;

/** Turns the header {@code Idempotency-Key} into the promise that the call takes effect once. */
final class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final int bodyLimit;

    IdempotencyKeys(int bodyLimit) {
        this.bodyLimit = bodyLimit;
    }

    /** The fingerprint tells a repeated request from another one under the same key. */
    Call apply(Call call, ContainerRequestContext request) {
        @Nullable String key = request.getHeaderString(HEADER);
        if (key == null) {
            return call;
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw PlatenException.field(Errors.INVALID, HEADER, "must be 1 to 200 visible characters");
        }
        byte[] body = Bodies.read(request.getEntityStream(), bodyLimit);
        request.setEntityStream(new ByteArrayInputStream(body));
        MessageDigest sha = sha256();
        URI address = request.getUriInfo().getRequestUri();
        sha.update((request.getMethod()
                        + ' '
                        + address.getRawPath()
                        + (address.getRawQuery() == null ? "" : '?' + address.getRawQuery())
                        + '\n')
                .getBytes(StandardCharsets.UTF_8));
        return call.with(new Call.Once(key, HexFormat.of().formatHex(sha.digest(body))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }
}
