package org.platen.provisioning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.platen.api.plugin.ConfigurationView;

/**
 * What a bundle describes as configurable.
 *
 * @param pid of a singleton or of a factory
 */
record Described(
        Bundle bundle,
        String pid,
        boolean factory,
        String title,
        @Nullable String description,
        Map<String, Spec> fields) {

    /** A field of the form; see {@link org.platen.api.plugin.ConfigurationView.Field}. */
    record Spec(
            String name,
            String title,
            @Nullable String description,
            ConfigurationView.Type type,
            boolean many,
            boolean required,
            List<ConfigurationView.Option> options,
            List<String> defaults,
            @Nullable String min,
            @Nullable String max) {}

    Optional<Spec> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
