package org.platen.shell.internal.plugin;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Starts a plugin; its jobs go on. */
@Service
@Command(scope = "platen", name = "plugin-start", description = "Starts a plugin; its jobs go on")
public final class PluginStart extends PluginCommand {
    @Argument(index = 0, name = "name", description = "Name of the plugin", required = true)
    String name = "";

    @Override
    protected Answer run() {
        return Answer.rows(List.of(plugins().start(call(), name)), TABLE);
    }
}
