package org.platen.shell.internal.catalog;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.catalog.CatalogService;
import org.platen.shell.internal.PlatenCommand;

/** A command on SKUs or customers. */
abstract class CatalogCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    CatalogService service;

    final CatalogService catalog() {
        return running(service, "The service of SKUs and customers");
    }
}
