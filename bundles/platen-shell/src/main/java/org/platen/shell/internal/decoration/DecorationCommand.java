package org.platen.shell.internal.decoration;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.decoration.DecorationTypeService;
import org.platen.shell.internal.PlatenCommand;

/** A command on decoration types. */
abstract class DecorationCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    DecorationTypeService service;

    final DecorationTypeService types() {
        return running(service, "The service of decoration types");
    }
}
