package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.StationKind;
import org.platen.api.floor.StationView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Makes or changes a station. */
@Service
@Command(scope = "platen", name = "station-put", description = "Makes or changes a scan station")
public final class StationPut extends FloorCommand {
    @Argument(index = 0, name = "code", description = "Code of the station", required = true)
    String code = "";

    @Argument(
            index = 1,
            name = "kind",
            description = "pick, pretreat, cart, printer, qc, pack or ship",
            required = true)
    String kind = "";

    @Option(name = "--location", description = "Where it stands")
    String location = "main";

    @Override
    protected Answer run() {
        StationKind of = Words.choice("kind", kind, StationKind.class);
        StationView put = floor().putStation(call(), new StationView(0, code, of, location));
        return Answer.said(put, "Station " + put.code() + " is kept");
    }
}
