package org.platen.shell.internal.system;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;

/** Lists plugins. */
@Service
@Command(scope = "platen", name = "plugin-list", description = "Lists the plugins, and why one does not run")
public final class PluginList extends PlatenCommand {
    private static final Table<Plugin> TABLE = Table.of(Plugin.class)
            .column("Plugin", Plugin::name)
            .column("Version", Plugin::version)
            .column("State", Plugin::state)
            .column("Started", Plugin::startedAt)
            .column("Reason", Plugin::reason);

    @Reference(optional = true)
    @Nullable
    BundleContext context;

    @Reference(optional = true)
    @Nullable
    StartTimes times;

    @Override
    protected Answer run() {
        return Answer.rows(new Plugins(running(context, "The framework"), times).list(), TABLE);
    }
}
