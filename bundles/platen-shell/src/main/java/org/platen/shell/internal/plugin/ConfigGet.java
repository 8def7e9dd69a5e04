package org.platen.shell.internal.plugin;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.plugin.ConfigurationView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Shows a configuration, but for its secrets. */
@Service
@Command(scope = "platen", name = "config-get", description = "Shows a configuration; secrets are never shown")
public final class ConfigGet extends ConfigCommand {
    private static final Table<ConfigurationView.Field> TABLE = Table.of(ConfigurationView.Field.class)
            .column("Name", ConfigurationView.Field::name)
            .column("Type", ConfigurationView.Field::type)
            .column("Set", ConfigurationView.Field::set)
            .column("Value", ConfigurationView.Field::value)
            .column("Default", ConfigurationView.Field::defaults)
            .column("Title", ConfigurationView.Field::title);

    @Argument(
            index = 0,
            name = "pid",
            description = "PID as config-list has it, or PID~name of an instance",
            required = true)
    String pid = "";

    @Override
    protected Answer run() {
        ConfigurationView view = configurations().get(call(), pid);
        return Answer.parts(view, List.of(out -> out.println(view.title()), out -> TABLE.print(out, view.fields())));
    }
}
