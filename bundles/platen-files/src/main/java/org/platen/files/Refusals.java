package org.platen.files;

import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/** Why a file is not stored, in words for people. */
final class Refusals {
    private static final long KIB = 1024;

    private Refusals() {}

    static PlatenException tooLarge(long maxBytes) {
        String limit = maxBytes < KIB * KIB ? maxBytes + " bytes" : maxBytes / (KIB * KIB) + " MB";
        return new PlatenException(Errors.TOO_LARGE, "The file is larger than " + limit);
    }

    static PlatenException notAcceptable(String mediaType) {
        return new PlatenException(Errors.CONTENT, "The file is of no usable type but " + mediaType);
    }
}
