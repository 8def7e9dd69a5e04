package org.platen.rest.v1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.api.error.Errors;
import org.platen.api.error.FieldError;
import org.platen.api.error.PlatenException;

/** Reads values that come as one text or as several. */
final class ConfigurationTexts {
    private ConfigurationTexts() {}

    static Map<String, @Nullable List<String>> of(Map<String, @Nullable Object> values) {
        Map<String, @Nullable List<String>> texts = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        values.forEach((name, value) -> {
            if (value == null) {
                texts.put(name, null);
            } else if (value instanceof String text) {
                texts.put(name, List.of(text));
            } else if (value instanceof List<?> several && several.stream().allMatch(String.class::isInstance)) {
                texts.put(name, several.stream().map(String.class::cast).toList());
            } else {
                String pointer = "/values/" + name.replace("~", "~0").replace("/", "~1");
                errors.add(new FieldError(pointer, Errors.INVALID.id(), "must be text or a list of texts"));
            }
        });
        if (!errors.isEmpty()) {
            throw PlatenException.fields(Errors.INVALID, errors);
        }
        return texts;
    }
}
