package org.platen.rest.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.plugin.ConfigurationView;

/**
 * Something that can be configured.
 *
 * @param plugin symbolic name of the bundle that describes it
 * @param factory whether it has instances with names of their own, such as storefront connections
 * @param set whether a value is set, or an instance there
 */
public record ConfigurationRowJson(
        String pid,
        String href,
        String title,
        @Nullable String description,
        String plugin,
        boolean factory,
        List<ConfigurationInstanceJson> instances,
        boolean set)
        implements Linked {
    public static ConfigurationRowJson of(ConfigurationView.Summary row) {
        return new ConfigurationRowJson(
                row.pid(),
                Links.configuration(row.pid()),
                row.title(),
                row.description(),
                row.plugin(),
                row.factory(),
                row.instances().stream()
                        .map(one ->
                                new ConfigurationInstanceJson(one.pid(), one.name(), Links.configuration(one.pid())))
                        .toList(),
                row.set());
    }
}
