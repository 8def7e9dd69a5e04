package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.StationView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Table;

/** Lists scan stations. */
@Service
@Command(scope = "platen", name = "station-list", description = "Lists scan stations")
public final class StationList extends FloorCommand {
    private static final Table<StationView> TABLE = Table.of(StationView.class)
            .column("Code", StationView::code)
            .column("Kind", StationView::kind)
            .column("At", StationView::location);

    @Override
    protected Answer run() {
        return Answer.rows(floor().stations(call()), TABLE);
    }
}
