package org.platen.files.artwork;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Artwork could not be fetched. The message is for the people in the shop: it names no address and no inner part. */
final class ArtworkProblem extends Exception {
    static final String BAD_URL = "artwork.bad-url";
    static final String PRIVATE_ADDRESS = "artwork.private-address";
    static final String REDIRECT = "artwork.redirect";
    static final String TOO_LARGE = "artwork.too-large";
    static final String TOO_SLOW = "artwork.too-slow";
    static final String NOT_AN_IMAGE = "artwork.not-an-image";

    private static final long serialVersionUID = 1L;

    private final @Nullable String code;

    private ArtworkProblem(@Nullable String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** It will never do. */
    static ArtworkProblem refused(String code, String message) {
        return new ArtworkProblem(code, message, null);
    }

    /** It may do later. */
    static ArtworkProblem passing(String message, @Nullable Throwable cause) {
        return new ArtworkProblem(null, message, cause);
    }

    /** Why it will never do; empty when it may do later. */
    Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
