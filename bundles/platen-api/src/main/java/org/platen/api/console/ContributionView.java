package org.platen.api.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's contribution to the console, while its bundle runs.
 *
 * @param plugin symbolic name of its bundle
 * @param key changes with every change of its files
 * @param contribution what it adds; nothing where there is a problem
 * @param modules the modules that its panels name
 * @param problem why it is not used; null when it is
 */
public record ContributionView(
        String plugin,
        String version,
        String key,
        Contribution contribution,
        Map<String, Script> modules,
        @Nullable String problem) {
    public ContributionView {
        modules = Map.copyOf(modules);
    }

    /**
     * A script to import.
     *
     * @param href where this server has it, for ever the same content
     * @param integrity digest as browsers check it, such as {@code sha256-...}
     */
    public record Script(String href, String integrity) {}
}
