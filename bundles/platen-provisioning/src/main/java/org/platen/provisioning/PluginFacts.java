package org.platen.provisioning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.api.plugin.PluginView.Kind;

/**
 * What the bundle of a plugin says of itself.
 *
 * @param decorations keys of the decoration types that its components declare
 */
record PluginFacts(
        String name, String version, String title, @Nullable String description, Kind kind, List<String> decorations) {}
