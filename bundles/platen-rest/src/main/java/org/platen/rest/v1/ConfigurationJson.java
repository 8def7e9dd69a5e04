package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.plugin.ConfigurationView;

/**
 * A configuration as a form with what is set.
 *
 * @param factory whether this is the empty form, of which POST makes an instance
 * @param version the ETag; 0 while nothing is set
 */
public record ConfigurationJson(
        String pid,
        String href,
        @Nullable String factoryPid,
        @Nullable String name,
        String title,
        @Nullable String description,
        String plugin,
        boolean factory,
        long version,
        List<ConfigurationFieldJson> fields)
        implements Versioned, Linked {
    public static ConfigurationJson of(ConfigurationView view) {
        return new ConfigurationJson(
                view.pid(),
                Links.configuration(view.pid()),
                view.factoryPid(),
                view.name(),
                view.title(),
                view.description(),
                view.plugin(),
                view.factory(),
                view.version(),
                view.fields().stream().map(ConfigurationFieldJson::of).toList());
    }
}
