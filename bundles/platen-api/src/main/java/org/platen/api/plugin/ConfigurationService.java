package org.platen.api.plugin;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/**
 * What can be configured at this node: all that Platen's own bundles and plugins describe by metatype, and nothing of what
 * they run on. Changes take effect at once, are kept in {@code etc/<pid>.cfg} beside those made by hand, and last over a
 * restart. Secrets can be set, never read. For admins only.
 */
@ProviderType
public interface ConfigurationService {
    /** Everything that is described, by plugin and PID. */
    List<ConfigurationView.Summary> list(Call call);

    /** A singleton, an instance ({@code factoryPid~name}), or the empty form of a factory. */
    ConfigurationView get(Call call, String pid);

    /**
     * Changes the named values; the others stay.
     *
     * @param version that the caller has read; empty for whatever is there
     * @param values by name of the field; null goes back to the default
     */
    ConfigurationView change(
            Call call, String pid, OptionalLong version, Map<String, ? extends @Nullable List<String>> values);

    /**
     * Makes an instance of a factory.
     *
     * @param name lower-case letters, digits, {@code _} and {@code -}, at most 40
     */
    ConfigurationView create(
            Call call, String factoryPid, String name, Map<String, ? extends @Nullable List<String>> values);

    /** Ends an instance, or gives a singleton its defaults back. */
    void delete(Call call, String pid);
}
