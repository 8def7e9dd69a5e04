package org.platen.core.decoration;

/** A plugin threw, answered nonsense or was too slow. The message names it and is safe to show. */
public final class PluginFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String plugin;

    PluginFailure(String plugin, String message, Throwable cause) {
        super(message, cause);
        this.plugin = plugin;
    }

    public String plugin() {
        return plugin;
    }
}
