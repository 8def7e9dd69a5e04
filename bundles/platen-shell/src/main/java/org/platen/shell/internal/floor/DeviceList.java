package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.DeviceView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Lists devices. */
@Service
@Command(scope = "platen", name = "device-list", description = "Lists devices")
public final class DeviceList extends FloorCommand {
    private static final Table<DeviceView> TABLE = Table.of(DeviceView.class)
            .column("Code", DeviceView::code)
            .column("Name", DeviceView::name)
            .column("Type", DeviceView::decoration)
            .column("At", DeviceView::location)
            .column("Tags", DeviceView::tags)
            .column("Attributes", DeviceView::attributes)
            .column("In use", DeviceView::active);

    @Override
    protected Answer run() {
        return Answer.rows(floor().devices(call()), TABLE);
    }
}
