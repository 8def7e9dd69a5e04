package org.platen.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.shell.internal.Answer;

/** Lists plugins. */
@Service
@Command(
        scope = "platen",
        name = "plugin-list",
        description = "Lists the plugins, installed or offered, and why one does not run")
public final class PluginList extends PluginCommand {
    @Override
    protected Answer run() {
        return Answer.rows(plugins().list(call()), TABLE);
    }
}
