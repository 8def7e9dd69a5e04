package org.platen.api.model;

import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;

/**
 * Which page of a list is wanted. Pages follow keys, not offsets, so a deep page costs what the first one costs.
 *
 * @param limit rows on the page, 1 to 200
 * @param after cursor of the page before, null for the first page
 */
public record PageRequest(int limit, @Nullable String after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw PlatenException.field(Errors.INVALID, "limit", "must be between 1 and " + MAX_LIMIT);
        }
    }

    /** The first page with the default number of rows. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }
}
