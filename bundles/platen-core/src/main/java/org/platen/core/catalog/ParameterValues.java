package org.platen.core.catalog;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.api.catalog.SkuParameter;

/** Whether a value fits a parameter: for defaults of SKUs and for what order lines set. */
public final class ParameterValues {
    /** Longest TEXT where the parameter says nothing. */
    public static final int MAX_TEXT = 4000;

    /** Plain digits only: an exponent could make a number that fills the memory. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    private ParameterValues() {}

    /** What is wrong with the value, in words for the person who entered it; empty when nothing is. */
    public static Optional<String> problem(SkuParameter parameter, String value) {
        return switch (parameter.type()) {
            case TEXT -> text(parameter, value);
            case NUMBER -> number(parameter, value);
            case CHOICE ->
                parameter.choices().contains(value)
                        ? Optional.empty()
                        : Optional.of("must be one of " + String.join(", ", parameter.choices()));
            case BOOLEAN ->
                value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("must be true or false");
        };
    }

    private static Optional<String> text(SkuParameter parameter, String value) {
        Integer limit = parameter.maxLength();
        int max = limit == null ? MAX_TEXT : Math.min(limit, MAX_TEXT);
        return value.codePointCount(0, value.length()) <= max
                ? Optional.empty()
                : Optional.of("must have at most " + max + " characters");
    }

    private static Optional<String> number(SkuParameter parameter, String value) {
        if (!NUMBER.matcher(value).matches()) {
            return Optional.of("must be a number");
        }
        BigDecimal number = new BigDecimal(value);
        BigDecimal min = parameter.min();
        BigDecimal max = parameter.max();
        if (min != null && number.compareTo(min) < 0) {
            return Optional.of("must be at least " + min.toPlainString());
        }
        if (max != null && number.compareTo(max) > 0) {
            return Optional.of("must be at most " + max.toPlainString());
        }
        return Optional.empty();
    }
}
