package org.platen.rest.internal.access;

import java.net.URI;
import java.util.Set;
import javax.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.rest.internal.http.CurrentRequest;

/** The cookie of a browser's session, and the guard against changes that another site sends with it. */
public final class Sessions {
    static final String COOKIE = "platen_session";

    /** No site but ours can send it without being allowed to, which we never do. */
    static final String HEADER = "X-Platen-Console";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Sessions() {}

    /** A header to be set on the answer. */
    record SetCookie(String value) {}

    /** The secret in the request; null without. */
    public static @Nullable String secret() {
        return CurrentRequest.cookie(COOKIE).filter(secret -> !secret.isEmpty()).orElse(null);
    }

    /** Gives the browser the secret; null takes it away. */
    public static void give(@Nullable String secret) {
        CurrentRequest.put(
                SetCookie.class,
                new SetCookie(COOKIE + "=" + (secret == null ? "; Max-Age=0" : secret)
                        + "; Path=/; HttpOnly; SameSite=Strict" + (CurrentRequest.https() ? "; Secure" : "")));
    }

    /**
     * Lets pass what our own page sent.
     *
     * @throws PlatenException CONSOLE_HEADER
     */
    public static void requireOwnSite(String method, MultivaluedMap<String, String> headers) {
        if (READING.contains(method)) {
            return;
        }
        boolean foreign = "cross-site".equalsIgnoreCase(headers.getFirst("Sec-Fetch-Site"));
        if (foreign || (headers.getFirst(HEADER) == null && !sameOrigin(headers))) {
            throw new PlatenException(
                    Errors.CONSOLE_HEADER,
                    "Send the header " + HEADER + ": 1 with every change that is made by session");
        }
    }

    private static boolean sameOrigin(MultivaluedMap<String, String> headers) {
        String origin = headers.getFirst("Origin");
        String host = headers.getFirst("Host");
        try {
            return origin != null
                    && host != null
                    && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
