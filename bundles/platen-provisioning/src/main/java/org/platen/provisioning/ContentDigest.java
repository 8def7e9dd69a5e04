package org.platen.provisioning;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Reads the header {@code Content-Digest} of RFC 9530. */
final class ContentDigest {
    static final String HEADER = "Content-Digest";

    private static final Pattern SHA256 =
            Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*:([A-Za-z0-9+/=]+):\\s*(?:,|;|$)");
    private static final int BYTES = 32;

    private ContentDigest() {}

    /**
     * The bytes of sha-256.
     *
     * @throws PlatenException INVALID that names the header
     */
    static byte[] sha256(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(SHA256::matcher)
                .filter(Matcher::find)
                .flatMap(found -> decoded(found.group(1)))
                .orElseThrow(() -> PlatenException.field(
                        Errors.INVALID, HEADER, "must be sha-256=:<base64 of the jar's SHA-256>:"));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
