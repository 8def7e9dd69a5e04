package org.platen.api.plugin;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.platen.api.access.Call;

/**
 * The plugins of this node. Changes take seconds, are made one after the other, last over a restart, and never stop or
 * restart a bundle of the core: jobs of a type that is gone are frozen until it is back. For admins only; what cannot be
 * done now is {@link org.platen.api.error.Errors#STATE} with the reason.
 */
@ProviderType
public interface PluginService {
    /** All plugins, by name. */
    List<PluginView> list(Call call);

    PluginView get(Call call, String name);

    /** Installs and starts the newest version that a known feature repository has. */
    PluginView install(Call call, String name);

    PluginView start(Call call, String name);

    /** Stops it until it is started again, also over a restart of the node. */
    PluginView stop(Call call, String name);

    /** Puts the newest version that is offered in the place of the present one. */
    PluginView upgrade(Call call, String name);

    void uninstall(Call call, String name);

    /**
     * Installs a bundle that the caller sends, or upgrades the plugin of its symbolic name. Refused with {@link
     * org.platen.api.error.Errors#FORBIDDEN} unless the node allows uploads; nothing is read before that. One that does
     * not fit the packages of this node is refused by the package's name and range and leaves nothing behind.
     *
     * @param digest value of the header {@code Content-Digest} (RFC 9530), with sha-256 over the bytes of the jar
     * @param jar at most 50 MB; read to its end, not closed
     */
    Uploaded upload(Call call, @Nullable String digest, InputStream jar);

    /**
     * What an upload led to.
     *
     * @param added whether no plugin of this name was installed before
     */
    record Uploaded(PluginView plugin, boolean added) {}
}
