package org.platen.shell.internal.plugin;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.plugin.ConfigurationService;
import org.platen.shell.internal.PlatenCommand;

/** A command on configurations. */
abstract class ConfigCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    ConfigurationService service;

    final ConfigurationService configurations() {
        return running(service, "The service of configurations");
    }
}
