package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.LocationView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Lists locations. */
@Service
@Command(scope = "platen", name = "location-list", description = "Lists locations")
public final class LocationList extends FloorCommand {
    private static final Table<LocationView> TABLE = Table.of(LocationView.class)
            .column("Code", LocationView::code)
            .column("Name", LocationView::name)
            .column("In use", LocationView::active)
            .column("Jobs a day", LocationView::capacity);

    @Override
    protected Answer run() {
        return Answer.rows(floor().locations(call()), TABLE);
    }
}
