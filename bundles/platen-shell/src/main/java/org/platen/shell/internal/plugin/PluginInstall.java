package org.platen.shell.internal.plugin;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Installs and starts a plugin that a known repository offers. */
@Service
@Command(
        scope = "platen",
        name = "plugin-install",
        description = "Installs and starts a plugin that a known repository offers")
public final class PluginInstall extends PluginCommand {
    @Argument(index = 0, name = "name", description = "Name of the plugin", required = true)
    String name = "";

    @Override
    protected Answer run() {
        return Answer.rows(List.of(plugins().install(call(), name)), TABLE);
    }
}
