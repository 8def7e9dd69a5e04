package org.platen.rest.internal.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessService;
import org.platen.api.access.Call;

/** Reads the {@code Authorization} header: a token as Bearer, or a user with password as Basic. */
final class Credentials {
    private final AccessService access;

    Credentials(AccessService access) {
        this.access = access;
    }

    Optional<Call> caller(@Nullable String header, String remoteAddress) {
        if (header == null) {
            return Optional.empty();
        }
        int space = header.indexOf(' ');
        String scheme = header.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
        String value = header.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer" -> access.byToken(value);
            case "basic" -> byPassword(value, remoteAddress);
            default -> Optional.empty();
        };
    }

    private Optional<Call> byPassword(String value, String remoteAddress) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : access.byPassword(pair.substring(0, colon), pair.substring(colon + 1), remoteAddress);
    }
}
