package org.platen.rest.v1;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.api.model.Page;

/**
 * A list, or a page of one.
 *
 * @param next cursor of the following page, for the parameter {@code after}
 * @param hint what a person should know about an empty answer
 */
public record Listing<T>(
        List<T> items, @Nullable String next, @Nullable String hint) {
    /** A page with every row mapped. */
    public static <A, T> Listing<T> of(Page<A> page, Function<A, T> mapper) {
        return new Listing<>(page.items().stream().map(mapper).toList(), page.next(), page.hint());
    }

    /** A whole list with every row mapped. */
    public static <A, T> Listing<T> of(List<A> rows, Function<A, T> mapper) {
        return new Listing<>(rows.stream().map(mapper).toList(), null, null);
    }
}
