package org.platen.rest.v1;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.platen.api.plugin.PluginView;

/**
 * A plugin at this node.
 *
 * @param reason what keeps it from its work; may be there while it runs
 * @param offeredVersion the newest that can be installed, where it is not the one that is
 * @param provides keys of decoration types, storefront connections and carriers
 * @param liveJobs jobs that are not finished and need it
 * @param configurations what it can be configured by, see /configurations
 * @param actions what can be done with it now: install, start, stop, uninstall, upgrade
 */
public record PluginJson(
        String name,
        String href,
        PluginView.Kind kind,
        String title,
        @Nullable String description,
        @Nullable String version,
        PluginView.State state,
        @Nullable String reason,
        @Nullable String offeredVersion,
        List<String> provides,
        long liveJobs,
        List<String> configurations,
        @Nullable Instant since,
        List<String> actions)
        implements Linked {
    public static PluginJson of(PluginView plugin) {
        return new PluginJson(
                plugin.name(),
                Links.plugin(plugin.name()),
                plugin.kind(),
                plugin.title(),
                plugin.description(),
                plugin.version(),
                plugin.state(),
                plugin.reason(),
                plugin.offeredVersion(),
                plugin.provides(),
                plugin.liveJobs(),
                plugin.configurations(),
                plugin.since(),
                plugin.actions().stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
