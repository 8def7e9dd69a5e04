package org.platen.rest.internal.resource;

import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.PageRequest;

/** Which page of a list is wanted. */
final class Paging {
    private Paging() {}

    static PageRequest of(@Nullable Integer limit, @Nullable String after) {
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : limit, text(after));
    }

    /** The same for a list that is wanted as a whole wherever it is short: as long a page as there may be. */
    static PageRequest most(@Nullable Integer limit, @Nullable String after) {
        return new PageRequest(limit == null ? PageRequest.MAX_LIMIT : limit, text(after));
    }

    /** A parameter that must be given. */
    static <T> T required(String name, @Nullable T parameter) {
        if (parameter == null) {
            throw PlatenException.field(Errors.INVALID, name, "must be given");
        }
        return parameter;
    }

    /** An empty parameter is one that was left out. */
    static @Nullable String text(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
