package org.platen.shell.internal.plugin;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Takes a plugin away. */
@Service
@Command(
        scope = "platen",
        name = "plugin-uninstall",
        description = "Takes a plugin away; its jobs wait until it is back")
public final class PluginUninstall extends PluginCommand {
    @Argument(index = 0, name = "name", description = "Name of the plugin", required = true)
    String name = "";

    @Override
    protected Answer run() {
        plugins().uninstall(call(), name);
        return Answer.said(Map.of("name", name), "Plugin " + name + " is gone");
    }
}
