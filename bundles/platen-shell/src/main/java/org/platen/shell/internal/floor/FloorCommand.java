package org.platen.shell.internal.floor;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.FloorService;
import org.platen.shell.internal.PlatenCommand;

/** A command on locations, stations or devices. */
abstract class FloorCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    FloorService service;

    final FloorService floor() {
        return running(service, "The service of locations, stations and devices");
    }
}
