package org.platen.shell.internal.plugin;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.plugin.PluginService;
import org.platen.api.plugin.PluginView;
import org.platen.shell.internal.PlatenCommand;
import org.platen.shell.internal.Table;

/** A command on plugins. */
abstract class PluginCommand extends PlatenCommand {
    static final Table<PluginView> TABLE = Table.of(PluginView.class)
            .column("Plugin", PluginView::name)
            .column("Version", PluginView::version)
            .column("State", PluginView::state)
            .column("Since", PluginView::since)
            .column("Offered", PluginView::offeredVersion)
            .column("Provides", PluginView::provides)
            .column("Live jobs", PluginView::liveJobs)
            .column("Reason", PluginView::reason);

    @Reference(optional = true)
    @Nullable
    PluginService service;

    final PluginService plugins() {
        return running(service, "The service of plugins");
    }
}
