package org.platen.shell.internal.stock;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.stock.StockService;
import org.platen.shell.internal.PlatenCommand;

/** A command on stock. */
abstract class StockCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    StockService service;

    final StockService stock() {
        return running(service, "The service of stock");
    }
}
