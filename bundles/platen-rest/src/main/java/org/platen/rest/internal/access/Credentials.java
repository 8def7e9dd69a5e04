package org.platen.rest.internal.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.api.access.AccessService;
import org.platen.api.access.Call;
import org.platen.api.access.SessionService;

/**
 * Reads who calls: the {@code Authorization} header (a token as Bearer, or a user with password as Basic), or else the
 * cookie of a session.
 */
final class Credentials {
    private final AccessService access;
    private final SessionService sessions;

    Credentials(AccessService access, SessionService sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    Optional<Call> caller(@Nullable String header, @Nullable String session, String remoteAddress) {
        if (header == null) {
            return session == null ? Optional.empty() : sessions.caller(session, true);
        }
        return switch (scheme(header)) {
            case "bearer" -> access.byToken(value(header));
            case "basic" -> byPassword(value(header), remoteAddress);
            default -> Optional.empty();
        };
    }

    /** The same once more, during a long request. A password is not checked again: that is meant to be slow. */
    Optional<Call> again(@Nullable String header, @Nullable String session, Call call) {
        if (header == null) {
            return session == null ? Optional.empty() : sessions.caller(session, false);
        }
        return scheme(header).equals("bearer") ? access.byToken(value(header)) : access.again(call);
    }

    private static String scheme(String header) {
        return header.substring(0, Math.max(0, header.indexOf(' '))).toLowerCase(Locale.ROOT);
    }

    private static String value(String header) {
        return header.substring(header.indexOf(' ') + 1).strip();
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
