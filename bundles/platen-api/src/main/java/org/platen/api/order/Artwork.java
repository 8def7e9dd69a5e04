package org.platen.api.order;

import org.jspecify.annotations.Nullable;

/**
 * A print file of an order line.
 *
 * @param placement where it goes on the product, such as {@code front}
 * @param url where the file is fetched from; null when it is already stored
 * @param file SHA-256 of the stored file in lower-case hex; null until it is fetched
 * @param name file name for people
 * @param state PENDING, STORED or FAILED
 * @param problem why fetching or checking failed
 */
public record Artwork(
        String placement,
        @Nullable String url,
        @Nullable String file,
        @Nullable String name,
        String state,
        @Nullable String problem) {
    public static final String PENDING = "PENDING";
    public static final String STORED = "STORED";
    public static final String FAILED = "FAILED";
}
