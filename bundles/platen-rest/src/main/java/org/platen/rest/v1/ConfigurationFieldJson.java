package org.platen.rest.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.plugin.ConfigurationView;

/**
 * A field of a configuration.
 *
 * @param many whether it holds a list
 * @param required whether it must have a value
 * @param options the only values it may have; empty for any
 * @param defaults what holds while it is not set
 * @param value what is set; null when the default holds, and always for a secret
 */
public record ConfigurationFieldJson(
        String name,
        String title,
        @Nullable String description,
        ConfigurationView.Type type,
        boolean many,
        boolean required,
        List<ConfigurationOptionJson> options,
        @JsonProperty("default") List<String> defaults,
        @Nullable String min,
        @Nullable String max,
        @Nullable List<String> value,
        boolean set) {
    static ConfigurationFieldJson of(ConfigurationView.Field field) {
        return new ConfigurationFieldJson(
                field.name(),
                field.title(),
                field.description(),
                field.type(),
                field.many(),
                field.required(),
                field.options().stream()
                        .map(one -> new ConfigurationOptionJson(one.value(), one.label()))
                        .toList(),
                field.defaults(),
                field.min(),
                field.max(),
                field.value(),
                field.set());
    }
}
