package org.platen.shell.internal.plugin;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Stops a plugin until it is started; its jobs wait. */
@Service
@Command(scope = "platen", name = "plugin-stop", description = "Stops a plugin until it is started; its jobs wait")
public final class PluginStop extends PluginCommand {
    @Argument(index = 0, name = "name", description = "Name of the plugin", required = true)
    String name = "";

    @Override
    protected Answer run() {
        return Answer.rows(List.of(plugins().stop(call(), name)), TABLE);
    }
}
