package org.platen.shell.internal.order;

import org.apache.karaf.shell.api.action.Argument;
import org.platen.api.model.OrderId;

/** A command on one order. */
abstract class OneOrderCommand extends OrderCommand {
    @Argument(index = 0, name = "order", description = "Id of the order", required = true)
    long id;

    final OrderId order() {
        return new OrderId(id);
    }
}
