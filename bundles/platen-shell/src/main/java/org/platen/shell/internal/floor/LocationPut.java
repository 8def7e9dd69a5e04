package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.platen.api.floor.LocationView;
import org.platen.shell.internal.Answer;

/** Makes or changes a location. */
@Service
@Command(scope = "platen", name = "location-put", description = "Makes or changes a location")
public final class LocationPut extends FloorCommand {
    @Argument(index = 0, name = "code", description = "Code of the location", required = true)
    String code = "";

    @Argument(index = 1, name = "name", description = "Name for people", required = true)
    String name = "";

    @Option(name = "--inactive", description = "Not in use")
    boolean inactive;

    @Override
    protected Answer run() {
        LocationView put = floor().putLocation(call(), new LocationView(0, code, name, !inactive));
        return Answer.said(put, "Location " + put.code() + " is kept");
    }
}
