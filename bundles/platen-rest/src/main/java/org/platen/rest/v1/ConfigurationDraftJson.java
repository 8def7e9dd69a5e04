package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance to be made.
 *
 * @param name 1 to 40 lower-case letters, digits, {@code _} or {@code -}
 * @param values by name: text, or a list of texts
 */
public record ConfigurationDraftJson(
        @Required String name,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.SET)
        Map<String, @Nullable Object> values) {
    public Map<String, @Nullable List<String>> texts() {
        return ConfigurationTexts.of(values);
    }
}
