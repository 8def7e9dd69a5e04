package org.platen.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.plugin.ConfigurationView.Instance;
import org.platen.api.plugin.ConfigurationView.Summary;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Lists what can be configured. */
@Service
@Command(scope = "platen", name = "config-list", description = "Lists what can be configured, and what is")
public final class ConfigList extends ConfigCommand {
    private static final Table<Summary> TABLE = Table.of(Summary.class)
            .column("PID", Summary::pid)
            .column("Title", Summary::title)
            .column("Plugin", Summary::plugin)
            .column("Set", Summary::set)
            .column(
                    "Instances",
                    row -> row.instances().stream().map(Instance::name).toList());

    @Override
    protected Answer run() {
        return Answer.rows(configurations().list(call()), TABLE);
    }
}
