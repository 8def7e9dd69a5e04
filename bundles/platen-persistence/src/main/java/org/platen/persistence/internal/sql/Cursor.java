package org.platen.persistence.internal.sql;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.PlatenException;
import org.platen.api.model.Page;
import org.platen.api.model.PageRequest;

/** The key of the last row of a page, opaque to the caller. */
final class Cursor {
    /** What the database can hold. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    static String of(Object... keys) {
        StringBuilder text = new StringBuilder();
        for (Object key : keys) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The keys; empty for the first page. */
    static Optional<List<String>> keys(@Nullable String cursor, int count) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> keys = List.of(text.split(SEPARATOR, -1));
            if (keys.size() == count) {
                return Optional.of(keys);
            }
        } catch (IllegalArgumentException e) {
            throw faulty(e);
        }
        throw faulty(null);
    }

    /** The id that a page of a list by id begins behind; {@code first} for the first page. */
    static long id(PageRequest page, long first) {
        return keys(page.after(), 1).map(keys -> number(keys.get(0))).orElse(first);
    }

    /**
     * A page of what was read.
     *
     * @param rows of the page and, where there are more, one row beyond it
     * @param cursor of a row
     */
    static <T> Page<T> page(List<T> rows, PageRequest page, Function<? super T, String> cursor) {
        if (rows.size() <= page.limit()) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, page.limit()), cursor.apply(rows.get(page.limit() - 1)));
    }

    static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw faulty(e);
        }
    }

    static LocalDate date(String key) {
        try {
            LocalDate date = LocalDate.parse(key);
            if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return date;
            }
        } catch (DateTimeException e) {
            throw faulty(e);
        }
        throw faulty(null);
    }

    /** A moment that was told in microseconds. */
    static Instant moment(String key) {
        long micros = number(key);
        Instant moment =
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        date(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return moment;
    }

    private static PlatenException faulty(@Nullable Throwable cause) {
        PlatenException e = PlatenException.field(Errors.INVALID, "after", "is not a cursor of this list");
        if (cause != null) {
            e.addSuppressed(cause);
        }
        return e;
    }
}
