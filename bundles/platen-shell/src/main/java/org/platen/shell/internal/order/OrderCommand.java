package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;
import org.platen.api.order.OrderService;
import org.platen.shell.internal.PlatenCommand;

/** A command on orders. */
abstract class OrderCommand extends PlatenCommand {
    @Reference(optional = true)
    @Nullable
    OrderService service;

    final OrderService orders() {
        return running(service, "The service of orders");
    }
}
