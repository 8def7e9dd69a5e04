package org.platen.core.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.api.catalog.SkuParameter;
import org.platen.api.catalog.SkuView;
import org.platen.api.error.FieldError;

/** Which values a line may give to a SKU's parameters (PG-08, PG-09). Pure. */
final class Parameters {
    private Parameters() {}

    static List<FieldError> check(SkuView sku, Map<String, String> values, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        values.forEach((name, value) -> {
            Optional<SkuParameter> parameter = sku.parameters().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            String problem = parameter
                    .map(found -> problem(found, value))
                    .orElse("SKU " + sku.code() + " has no parameter '" + name + "'");
            if (!problem.isEmpty()) {
                errors.add(new FieldError(pointer + "/" + name, "sku.parameter", problem));
            }
        });
        for (SkuParameter parameter : sku.parameters()) {
            if (parameter.exposed()
                    && parameter.required()
                    && parameter.defaultValue() == null
                    && !values.containsKey(parameter.name())) {
                errors.add(new FieldError(pointer + "/" + parameter.name(), "sku.parameter", "must be given"));
            }
        }
        return errors;
    }

    private static String problem(SkuParameter parameter, String value) {
        if (!parameter.exposed()) {
            return "parameter '" + parameter.name() + "' is not exposed: an order line cannot set it";
        }
        return switch (parameter.type()) {
            case TEXT -> {
                Integer longest = parameter.maxLength();
                yield longest != null && value.codePointCount(0, value.length()) > longest
                        ? "must be at most " + longest + " characters"
                        : "";
            }
            case BOOLEAN -> value.equals("true") || value.equals("false") ? "" : "must be true or false";
            case CHOICE -> parameter.choices().contains(value) ? "" : "must be one of " + parameter.choices();
            case NUMBER -> number(parameter, value);
        };
    }

    private static String number(SkuParameter parameter, String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException e) {
            return "must be a number";
        }
        BigDecimal min = parameter.min();
        BigDecimal max = parameter.max();
        if (min != null && number.compareTo(min) < 0) {
            return "must be at least " + min.toPlainString();
        }
        return max != null && number.compareTo(max) > 0 ? "must be at most " + max.toPlainString() : "";
    }
}
