package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values to be set by name: text, or a list of texts; null goes back to the default. What is not named stays.
 */
public record ConfigurationChangeJson(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.SET)
        Map<String, @Nullable Object> values) {
    public Map<String, @Nullable List<String>> texts() {
        return ConfigurationTexts.of(values);
    }
}
