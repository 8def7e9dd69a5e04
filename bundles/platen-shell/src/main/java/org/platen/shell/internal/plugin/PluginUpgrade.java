package org.platen.shell.internal.plugin;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Puts the newest version that is offered in a plugin's place. */
@Service
@Command(
        scope = "platen",
        name = "plugin-upgrade",
        description = "Puts the newest version that is offered in a plugin's place")
public final class PluginUpgrade extends PluginCommand {
    @Argument(index = 0, name = "name", description = "Name of the plugin", required = true)
    String name = "";

    @Override
    protected Answer run() {
        return Answer.rows(List.of(plugins().upgrade(call(), name)), TABLE);
    }
}
