package org.platen.web.internal;

import org.jspecify.annotations.Nullable;

/** In what form a file is sent; best first. */
enum Encoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    PLAIN("identity", "");

    private final String token;
    private final String ending;

    Encoding(String token, String ending) {
        this.token = token;
        this.ending = ending;
    }

    /** Its name in HTTP. */
    String token() {
        return token;
    }

    /** What the names of files in this form end with. */
    String ending() {
        return ending;
    }

    /** Whether an {@code Accept-Encoding} names it, other than to refuse it. */
    boolean acceptedBy(@Nullable String header) {
        if (this == PLAIN) {
            return true;
        }
        for (String one : header == null ? new String[0] : header.split(",", -1)) {
            String[] parts = one.trim().split(";", 2);
            if (parts[0].trim().equalsIgnoreCase(token)) {
                return parts.length < 2 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
