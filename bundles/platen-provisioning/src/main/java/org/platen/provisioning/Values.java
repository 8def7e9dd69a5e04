package org.platen.provisioning;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;
import org.platen.api.plugin.ConfigurationView;

/** Values of a form: checked as they come, and as the configuration keeps them. */
final class Values {
    private static final int LONGEST = 8_000;

    private Values() {}

    /**
     * Changes that may be made.
     *
     * @param before what is set now
     * @throws PlatenException INVALID that names each field that is wrong
     */
    static void check(
            Described described,
            Map<String, ? extends @Nullable List<String>> changes,
            Map<String, Object> before,
            boolean fresh) {
        List<FieldError> errors = new ArrayList<>();
        new TreeMap<>(changes).forEach((name, values) -> {
            Optional<Described.Spec> field = described.field(name);
            if (field.isEmpty()) {
                errors.add(error(name, "is no field of this form"));
            } else if (values != null) {
                fault(field.get(), values).ifPresent(fault -> errors.add(error(name, fault)));
            }
        });
        for (Described.Spec field : described.fields().values()) {
            boolean asked = fresh || changes.containsKey(field.name());
            List<String> after = changes.containsKey(field.name()) ? changes.get(field.name()) : read(field, before);
            if (asked && field.required() && (after == null || after.stream().allMatch(String::isBlank))) {
                errors.add(error(field.name(), "is needed"));
            }
        }
        if (!errors.isEmpty()) {
            throw PlatenException.fields(Errors.INVALID, errors);
        }
    }

    private static FieldError error(String name, String message) {
        String pointer = "/values/" + name.replace("~", "~0").replace("/", "~1");
        return new FieldError(pointer, Errors.INVALID.id(), message);
    }

    /** Never holds the value, which may be a secret. */
    private static Optional<String> fault(Described.Spec field, List<String> values) {
        if (!field.many() && values.size() != 1) {
            return Optional.of("must be one value");
        }
        return values.stream().flatMap(value -> fault(field, value).stream()).findFirst();
    }

    private static Optional<String> fault(Described.Spec field, String value) {
        if (value.length() > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("must be one line");
        }
        // Configurations are interpolated: such a value could show what only the server's environment knows.
        if (value.contains("${") || value.contains("$[")) {
            return Optional.of("must not hold ${ or $[");
        }
        if (field.many() && field.type() != ConfigurationView.Type.SECRET && value.contains(",")) {
            return Optional.of("must not hold a comma: send a list of values");
        }
        if (!field.options().isEmpty()
                && field.options().stream().map(ConfigurationView.Option::value).noneMatch(value::equals)) {
            return Optional.of("must be one of "
                    + String.join(
                            ", ",
                            field.options().stream()
                                    .map(ConfigurationView.Option::value)
                                    .toList()));
        }
        return switch (field.type()) {
            case TEXT, SECRET -> Optional.empty();
            case BOOLEAN ->
                value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("must be true or false");
            case INTEGER ->
                value.matches("[+-]?\\d{1,18}") ? range(field, value) : Optional.of("must be a whole number");
            case DECIMAL ->
                value.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?") ? range(field, value) : Optional.of("must be a number");
        };
    }

    private static Optional<String> range(Described.Spec field, String value) {
        BigDecimal number = new BigDecimal(value);
        String min = field.min();
        String max = field.max();
        if (min != null && number.compareTo(new BigDecimal(min)) < 0) {
            return Optional.of("must be at least " + min);
        }
        if (max != null && number.compareTo(new BigDecimal(max)) > 0) {
            return Optional.of("must be at most " + max);
        }
        return Optional.empty();
    }

    /** What is set; null when it is not. A list in one text is separated by commas, as files of our own have it. */
    static @Nullable List<String> read(Described.Spec field, Map<String, Object> properties) {
        Object value = properties.get(field.name());
        if (value == null) {
            return null;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        if (value.getClass().isArray()) {
            List<String> several = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                several.add(String.valueOf(Array.get(value, i)));
            }
            return List.copyOf(several);
        }
        String text = String.valueOf(value);
        if (field.type() == ConfigurationView.Type.BOOLEAN) {
            return List.of(text.strip().toLowerCase(Locale.ROOT));
        }
        return !field.many()
                ? List.of(text)
                : Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /**
     * A value as it is kept.
     *
     * @param typed whether the file tells types, so that lists can be lists
     */
    static Object stored(Described.Spec field, List<String> values, boolean typed) {
        if (!field.many()) {
            return values.get(0);
        }
        boolean array = typed || (field.type() == ConfigurationView.Type.SECRET && values.size() > 1);
        return array ? values.toArray(String[]::new) : String.join(",", values);
    }
}
