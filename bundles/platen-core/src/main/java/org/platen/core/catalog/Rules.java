package org.platen.core.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;

/** Collects what is wrong with a request, field by field, so that a person mends all of it at once. */
public final class Rules {
    /** More than a person reads; a hostile request should not make a huge answer. */
    private static final int MAX_ERRORS = 50;

    private final List<FieldError> errors = new ArrayList<>();

    public void refuse(String pointer, String message) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new FieldError(pointer, Errors.INVALID.id(), message));
        }
    }

    public void must(boolean holds, String pointer, String message) {
        if (!holds) {
            refuse(pointer, message);
        }
    }

    /** Text that must be there, even where a careless door hands in nothing, and may have {@code max} characters. */
    public void required(@Nullable String value, int max, String pointer) {
        must(value != null && !value.isBlank(), pointer, "must not be blank");
        optional(value, max, pointer);
    }

    public void optional(@Nullable String value, int max, String pointer) {
        if (value != null) {
            must(value.codePointCount(0, value.length()) <= max, pointer, "must have at most " + max + " characters");
            must(readable(value), pointer, "must not hold control characters or broken Unicode");
        }
    }

    /** A name that people and programs type: no blanks around it. */
    public void code(@Nullable String value, int max, String pointer) {
        required(value, max, pointer);
        must(
                value == null || value.isBlank() || value.equals(value.strip()),
                pointer,
                "must not begin or end with a blank");
    }

    public void atMost(Collection<?> values, int max, String pointer) {
        must(values.size() <= max, pointer, "must have at most " + max + " entries");
    }

    /** Refuses each entry that repeats the key of an earlier one. */
    public <T> void unique(List<T> values, Function<T, String> key, Function<Integer, String> pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            must(seen.add(key.apply(values.get(i))), pointer.apply(i), "must not repeat an earlier entry");
        }
    }

    /** What was refused, for who has more to say of the same request. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws PlatenException when anything was refused */
    public void check() {
        if (!errors.isEmpty()) {
            throw PlatenException.fields(Errors.INVALID, errors);
        }
    }

    /** A lone surrogate cannot be stored as it is, and a line break in a name breaks labels, mails and logs. */
    private static boolean readable(String value) {
        return value.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
