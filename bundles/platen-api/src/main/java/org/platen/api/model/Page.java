package org.platen.api.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the following page; null on the last one
 * @param hint what a person should know about an empty answer, such as a filter that hides rows
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable String hint) {
    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, @Nullable String next) {
        this(items, next, null);
    }

    /** The rows of all pages of a list, one page after the other. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> rows = new ArrayList<>();
        PageRequest wanted = new PageRequest(PageRequest.MAX_LIMIT, null);
        while (true) {
            Page<T> page = list.apply(wanted);
            rows.addAll(page.items());
            if (page.next() == null) {
                return rows;
            }
            wanted = new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
    }

    /** The same page with every row mapped. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next, hint);
    }
}
